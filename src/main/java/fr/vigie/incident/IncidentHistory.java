package fr.vigie.incident;

import fr.vigie.shared.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** Everything that was done to incidents; lines are added and never changed. */
@ApplicationScoped
public class IncidentHistory {

    @PersistenceContext
    EntityManager entities;

    /** Adds a line. */
    void add(long incident, HistoryLine line) {
        entities.unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into incident_event (incident_id, kind, recorded_at, recorded_by, why, detail, other_id)"
                                + " values (:incident, :kind, :at, :by, :why, :detail, cast(:other as bigint))")
                .setParameter("incident", incident)
                .setParameter("kind", line.kind().code())
                .setParameter("at", line.at())
                .setParameter("by", line.by())
                .setParameter("why", line.why())
                .setParameter("detail", line.detail())
                .setParameter("other", line.other())
                .executeUpdate();
    }

    /** What was done to an incident, oldest first. */
    public List<HistoryLine> of(long incident) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select kind, recorded_at, recorded_by, why, detail, other_id from incident_event"
                                + " where incident_id = :incident order by id",
                        Tuple.class)
                .setParameter("incident", incident)
                .getResultList()
                .stream()
                .map(row -> new HistoryLine(
                        Coded.find(HistoryKind.class, row.get("kind", String.class))
                                .orElseThrow(),
                        row.get("recorded_at", Instant.class),
                        row.get("recorded_by", String.class),
                        row.get("why", String.class),
                        row.get("detail", String.class),
                        row.get("other_id", Long.class)))
                .toList();
    }
}
