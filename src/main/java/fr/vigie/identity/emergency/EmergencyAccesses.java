package fr.vigie.identity.emergency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.hibernate.Session;

/** All times that the glass was broken. */
@ApplicationScoped
public class EmergencyAccesses {

    /** The action of the audit trail for each contact read meanwhile. */
    public static final String READING = "contact.read_in_emergency";

    /** How long everybody concerned is told of it on their desk. */
    public static final Duration TOLD = Duration.ofDays(30);

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** The number of the one that is open for an account; empty when none is. */
    public OptionalLong openFor(long staffId) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id from emergency_access where staff_id = ?1 and ends_at > ?2 order by id desc",
                        Long.class)
                .setParameter(1, staffId)
                .setParameter(2, clock.instant())
                .setMaxResults(1)
                .getResultList()
                .stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The latest fifty, the latest first. */
    public List<EmergencyAccess> all() {
        return since(Instant.EPOCH);
    }

    /** Those of the last {@link #TOLD}, the latest first. */
    public List<EmergencyAccess> told() {
        return since(clock.instant().minus(TOLD));
    }

    private List<EmergencyAccess> since(Instant from) {
        Instant now = clock.instant();
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select e.id, e.login, e.reason, e.opened_at, e.ends_at, (select count(*) from audit_event a"
                                + " where a.actor = e.login and a.action = ?1 and a.at between e.opened_at and e.ends_at)"
                                + " as readings from emergency_access e where e.opened_at > ?2 order by e.id desc limit 50",
                        Object[].class)
                .addScalar("id", Long.class)
                .addScalar("login", String.class)
                .addScalar("reason", String.class)
                .addScalar("opened_at", Instant.class)
                .addScalar("ends_at", Instant.class)
                .addScalar("readings", Long.class)
                .setParameter(1, READING)
                .setParameter(2, from)
                .getResultList()
                .stream()
                .map(row -> new EmergencyAccess(
                        (Long) row[0],
                        (String) row[1],
                        (String) row[2],
                        (Instant) row[3],
                        (Instant) row[4],
                        now.isBefore((Instant) row[4]),
                        (Long) row[5]))
                .toList();
    }

    /** Adds one in the caller's transaction. @return its number */
    long add(long staffId, String login, String reason, Instant from, Instant until) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "insert into emergency_access (staff_id, login, reason, opened_at, ends_at)"
                                + " values (?1, ?2, ?3, ?4, ?5) returning id",
                        Long.class)
                .setParameter(1, staffId)
                .setParameter(2, login)
                .setParameter(3, reason)
                .setParameter(4, from)
                .setParameter(5, until)
                .getSingleResult();
    }

    /** Ends one sooner, in the caller's transaction. */
    void end(long id, Instant at) {
        em.unwrap(Session.class)
                .createNativeMutationQuery("update emergency_access set ends_at = ?1 where id = ?2 and ends_at > ?1")
                .setParameter(1, at)
                .setParameter(2, id)
                .executeUpdate();
    }
}
