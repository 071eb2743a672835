package fr.vigie.incident;

import fr.vigie.report.PlatformState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** The phases of all incidents, those in force and those that were corrected since. */
@ApplicationScoped
public class IncidentPhases {

    @PersistenceContext
    EntityManager entities;

    /** The phases of an incident that are in force. */
    public Phases of(long incident) {
        return new Phases(session()
                .createNativeQuery(
                        "select state, from_at from incident_phase where incident_id = :incident and ended_at is null",
                        Tuple.class)
                .setParameter("incident", incident)
                .getResultList()
                .stream()
                .map(row -> new Phase(
                        PlatformState.find(row.get("state", String.class)).orElseThrow(),
                        row.get("from_at", Instant.class)))
                .toList());
    }

    /** Puts phases in the place of those in force; those that stay the same are left alone. */
    void put(long incident, Phases phases, String login, Instant at) {
        List<Phase> before = of(incident).all();
        before.stream()
                .filter(phase -> !phases.all().contains(phase))
                .forEach(phase -> session()
                        .createNativeMutationQuery("update incident_phase set ended_at = :at, ended_by = :login"
                                + " where incident_id = :incident and from_at = :from and ended_at is null")
                        .setParameter("at", at)
                        .setParameter("login", login)
                        .setParameter("incident", incident)
                        .setParameter("from", phase.from())
                        .executeUpdate());
        phases.all().stream()
                .filter(phase -> !before.contains(phase))
                .forEach(phase -> session()
                        .createNativeMutationQuery(
                                "insert into incident_phase (incident_id, state, from_at, recorded_at, recorded_by)"
                                        + " values (:incident, :state, :from, :at, :login)")
                        .setParameter("incident", incident)
                        .setParameter("state", phase.state().code())
                        .setParameter("from", phase.from())
                        .setParameter("at", at)
                        .setParameter("login", login)
                        .executeUpdate());
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
