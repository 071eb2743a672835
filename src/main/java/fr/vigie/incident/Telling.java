package fr.vigie.incident;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Writes what was done to an incident into its history and into the audit trail, in the transaction of the change. */
@ApplicationScoped
class Telling {

    @Inject
    Incidents incidents;

    @Inject
    IncidentHistory history;

    @Inject
    AuditTrail audit;

    void tell(Incident incident, HistoryLine line) {
        incidents.settle();
        history.add(incident.id(), line);
        audit.record(AuditEvent.of(line.by(), "incident." + line.kind().code(), "incident", incident.id())
                .with("platform", incident.platformCode())
                .with("region", incident.regionCode())
                .with("other", line.other())
                .with(
                        "members",
                        line.kind() == HistoryKind.JOINED || line.kind() == HistoryKind.LEFT ? line.detail() : null));
    }
}
