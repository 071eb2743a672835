package fr.vigie.report;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Staff file reports, correct them and take them back; nothing that was filed is ever overwritten. */
@ApplicationScoped
@Requires(Permission.FILE_REPORTS)
public class Filing {

    @Inject
    StatusReports reports;

    @Inject
    ReportRules rules;

    @Inject
    VisibleRegions visible;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<ReportFiled> filed;

    /**
     * Files a report. The same report by the same person within a minute is taken for a form sent twice.
     *
     * @return the id of the report, or of the one just filed that says the same
     * @throws Refused as {@link ReportRules#read}, or when the region lies outside the person's académies
     */
    @Transactional
    public long file(ReportDraft draft) {
        ReportFacts facts = rules.read(draft);
        refuseOutside(facts.regionCode());
        Optional<StatusReport> twin = reports.sameJustFiled(facts, staff.login(), clock.instant());
        if (twin.isPresent()) {
            return twin.get().id();
        }
        StatusReport report = StatusReport.filed(facts, staff.login(), authorRole(), clock.instant());
        reports.add(report);
        filed.fire(new ReportFiled(report.id(), null));
        audit.record(event("report.filed", report));
        return report.id();
    }

    /**
     * Puts a corrected report in the place of one in force, which stays visible.
     *
     * @return the id of the correction
     * @throws Refused as {@link #file}, or {@code report.replaced} when somebody else was faster
     */
    @Transactional
    public long correct(long id, ReportDraft draft) {
        StatusReport report = inForce(id);
        ReportFacts facts = rules.read(draft);
        refuseOutside(facts.regionCode());
        if (facts.equals(report.facts())) {
            return id;
        }
        StatusReport correction = report.corrected(facts, staff.login(), authorRole(), clock.instant());
        reports.replace(report, correction);
        filed.fire(new ReportFiled(correction.id(), id));
        audit.record(event("report.corrected", correction).with("replaces", id));
        return correction.id();
    }

    /**
     * Takes back a report in force: it no longer counts, and stays visible with who took it back and when.
     *
     * @throws Refused {@code report.replaced} when it was corrected or taken back meanwhile
     */
    @Transactional
    public void withdraw(long id) {
        StatusReport report = inForce(id);
        StatusReport withdrawal = report.withdrawn(staff.login(), authorRole(), clock.instant());
        reports.replace(report, withdrawal);
        filed.fire(new ReportFiled(withdrawal.id(), id));
        audit.record(event("report.withdrawn", withdrawal).with("replaces", id));
    }

    private StatusReport inForce(long id) {
        StatusReport report = reports.find(id)
                .filter(found -> visible.covers(found.facts().regionCode()))
                .orElseThrow(() -> Refused.because("", "report.none"));
        if (!report.isInForce() || report.isWithdrawn()) {
            throw Conflict.because("", "report.replaced");
        }
        return report;
    }

    private void refuseOutside(String regionCode) {
        if (!visible.covers(regionCode)) {
            throw Refused.because(
                    "region", regionCode == null ? "report.region.nationalOnly" : "report.region.outside");
        }
    }

    private AuthorRole authorRole() {
        return staff.scope().national() ? AuthorRole.NATIONAL : AuthorRole.SECTION;
    }

    private AuditEvent event(String action, StatusReport report) {
        ReportFacts facts = report.facts();
        return AuditEvent.of(staff.login(), action, "report", report.id())
                .with("platform", facts.platformCode())
                .with("day", facts.day())
                .with("region", facts.regionCode())
                .with("state", facts.state().code());
    }
}
