package fr.vigie.incident;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.report.VisibleRegions;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/**
 * What every change of an incident has in common: it is locked, within the person's reach and as they read it; afterwards its
 * history and the audit trail say who did what, and why.
 */
@RequestScoped
public class Handling {

    @Inject
    Incidents incidents;

    @Inject
    Telling telling;

    @Inject
    VisibleRegions visible;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /**
     * An incident that the person is about to change, locked until the transaction ends.
     *
     * @param version the version that they had read, or null to take it as it is
     * @throws Refused {@code incident.none} when there is none, {@code incident.outside} when it isn't theirs to change
     * @throws Conflict when it was changed meanwhile, merged or set aside
     */
    public Incident take(long id, Integer version) {
        Incident incident = incidents.locked(id).orElseThrow(() -> Refused.because("", "incident.none"));
        if (!visible.covers(incident.regionCode())) {
            throw Refused.because("", incident.regionCode() == null ? "incident.nationalOnly" : "incident.none");
        }
        incident.refuseIfSetAside();
        if (version != null && incident.version() != version) {
            throw Conflict.because("", "incident.changedMeanwhile");
        }
        return incident;
    }

    /** Writes what was done into the incident's history and the audit trail, after everything else. */
    public void tell(HistoryKind kind, Incident incident, String why, String detail, Long other) {
        telling.tell(incident, new HistoryLine(kind, now(), login(), why, detail, other));
    }

    /** Insists that the person may act on a region, or on the whole country where it is null. */
    void refuseOutside(String region) {
        if (!visible.covers(region)) {
            throw Refused.because(
                    "region", region == null ? "incident.region.nationalOnly" : "incident.region.outside");
        }
    }

    public String login() {
        return staff.login();
    }

    public Instant now() {
        return clock.instant();
    }
}
