package fr.vigie.incident;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.report.VisibleRegions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Staff look at incidents: those of the whole country and those of their académies' regions. */
@ApplicationScoped
@Requires(Permission.SEE_INCIDENTS)
public class Watching {

    @Inject
    Incidents incidents;

    @Inject
    VisibleRegions visible;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    /**
     * One incident, also one that was set aside.
     *
     * @return empty when there is none, or when it lies out of reach, which the audit trail then tells
     */
    @Transactional
    public Optional<IncidentRow> one(long id) {
        Optional<IncidentRow> there = incidents.row(id);
        Optional<IncidentRow> seen = there.filter(row -> row.region() == null || visible.covers(row.region()));
        if (there.isPresent() && seen.isEmpty()) {
            audit.record(AuditEvent.of(staff.login(), "incident.outOfReach", "incident", id)
                    .with("region", there.get().region()));
        }
        return seen;
    }

    /** Whether the person may change it: it holds, and lies in their académies' regions. */
    public boolean mayHandle(IncidentRow incident) {
        return staff.may(Permission.HANDLE_INCIDENTS) && incident.holds() && visible.covers(incident.region());
    }

    /** A page of the incidents within reach, as {@link Incidents#page}. */
    public List<IncidentRow> page(IncidentFilter filter, IncidentOrder order, boolean descending, int first, int most) {
        return incidents.page(filter.within(visible.codes()), order, descending, first, most);
    }

    /** How many incidents within reach the filter lets through. */
    public long count(IncidentFilter filter) {
        return incidents.count(filter.within(visible.codes()));
    }
}
