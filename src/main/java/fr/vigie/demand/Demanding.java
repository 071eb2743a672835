package fr.vigie.demand;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts demands on record and notes what came of them. */
@ApplicationScoped
@Requires(Permission.FILE_STATEMENTS)
public class Demanding {

    @Inject
    Demands demands;

    @Inject
    DemandRules rules;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Puts a demand on record.
     *
     * @return its number
     * @throws Refused as {@link DemandRules#read}
     */
    @Transactional
    public long make(DemandDraft draft) {
        Demand demand = Demand.made(null, rules.read(draft), staff.login(), clock.instant());
        demands.add(demand);
        audit.record(AuditEvent.of(staff.login(), "demand.made", "demand", demand.id()));
        return demand.id();
    }

    /**
     * Changes a demand: its words, its answer, its end.
     *
     * @param version the version that the person had read
     * @throws Conflict {@code demand.changedMeanwhile} when somebody else was faster
     * @throws Refused as {@link DemandRules#read}
     */
    @Transactional
    public void change(long id, int version, DemandDraft draft) {
        Demand demand = demands.find(id).orElseThrow(() -> Refused.because("", "demand.none"));
        if (demand.version() != version) {
            throw Conflict.because("", "demand.changedMeanwhile");
        }
        demand.change(rules.read(draft));
        audit.record(AuditEvent.of(staff.login(), "demand.changed", "demand", id)
                .with("answered", demand.facts().answeredOn())
                .with("closed", demand.facts().closedOn()));
    }
}
