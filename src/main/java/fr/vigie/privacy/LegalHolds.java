package fr.vigie.privacy;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All legal holds. */
@ApplicationScoped
public class LegalHolds {

    /** The longest reason, in characters. */
    public static final int LONGEST = 300;

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Whether a hold keeps this testimony. */
    public boolean keeps(long testimony) {
        return session()
                .createNativeQuery("select exists (select from held_testimony where testimony_id = ?1)", Boolean.class)
                .setParameter(1, testimony)
                .getSingleResult();
    }

    /**
     * Places a hold, on one testimony or on all of a tool or a period.
     *
     * @param actor the login of who places it
     * @return its number
     * @throws Refused {@code reason} missing or too long, nothing said to hold, {@code to} before {@code from},
     *     {@code testimony} or {@code platform} unknown
     */
    @Transactional
    public long place(String reason, Long testimony, String platform, LocalDate from, LocalDate to, String actor) {
        Faults faults = new Faults();
        faults.require(reason != null && !reason.isBlank(), "reason", "privacy.hold.reason.missing");
        faults.require(
                reason == null || reason.strip().length() <= LONGEST, "reason", "privacy.hold.reason.long", LONGEST);
        faults.require(
                testimony != null || platform != null || from != null || to != null,
                "testimony",
                "privacy.hold.nothing");
        faults.require(from == null || to == null || !to.isBefore(from), "to", "privacy.hold.period");
        faults.require(
                testimony == null || exists("testimony", "id", testimony), "testimony", "privacy.hold.testimony");
        faults.require(platform == null || exists("platform", "code", platform), "platform", "privacy.hold.platform");
        faults.refuseIfAny();
        long id = session()
                .createNativeQuery(
                        "insert into legal_hold (reason, testimony_id, platform_code, first_day, last_day, placed_at,"
                                + " placed_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7) returning id",
                        Long.class)
                .setParameter(1, reason.strip())
                .setParameter(2, testimony, Long.class)
                .setParameter(3, platform, String.class)
                .setParameter(4, from, LocalDate.class)
                .setParameter(5, to, LocalDate.class)
                .setParameter(6, clock.instant())
                .setParameter(7, actor)
                .getSingleResult();
        trail.record(AuditEvent.of(actor, "hold.placed", "hold", id)
                .with("testimony", testimony)
                .with("platform", platform)
                .with("from", from)
                .with("to", to));
        return id;
    }

    /** Releases a hold; what it kept is due again at the next run. A second time changes nothing. */
    @Transactional
    public void release(long id, String actor) {
        int released = session()
                .createNativeMutationQuery("update legal_hold set released_at = ?1, released_by = ?2"
                        + " where id = ?3 and released_at is null")
                .setParameter(1, clock.instant())
                .setParameter(2, actor)
                .setParameter(3, id)
                .executeUpdate();
        if (released == 1) {
            trail.record(AuditEvent.of(actor, "hold.released", "hold", id));
        }
    }

    /** Since when any testimony of some days, or these days themselves, are held; empty when none is. */
    public Optional<Instant> since(LocalDate from, LocalDate to) {
        return session()
                .createNativeQuery(
                        "select min(l.placed_at) from legal_hold l where l.released_at is null"
                                + " and (l.first_day is null or l.first_day <= ?2)"
                                + " and (l.last_day is null or l.last_day >= ?1)"
                                + " and (l.testimony_id is null or exists (select from testimony t"
                                + " where t.id = l.testimony_id and t.observed_day between ?1 and ?2))",
                        Instant.class)
                .setParameter(1, from)
                .setParameter(2, to)
                .uniqueResultOptional();
    }

    /** All holds: those in force first, latest first. */
    public List<LegalHold> all() {
        return session()
                .createNativeQuery(
                        "select l.*, (select count(*) from testimony t where l.released_at is null"
                                + " and (l.testimony_id is null or l.testimony_id = t.id)"
                                + " and (l.platform_code is null or l.platform_code = t.platform_code)"
                                + " and (l.first_day is null or l.first_day <= t.observed_day)"
                                + " and (l.last_day is null or l.last_day >= t.observed_day)) as testimonies"
                                + " from legal_hold l order by l.released_at is not null, l.id desc",
                        Tuple.class)
                .addScalar("id", Long.class)
                .addScalar("reason", String.class)
                .addScalar("testimony_id", Long.class)
                .addScalar("platform_code", String.class)
                .addScalar("first_day", LocalDate.class)
                .addScalar("last_day", LocalDate.class)
                .addScalar("placed_at", Instant.class)
                .addScalar("placed_by", String.class)
                .addScalar("released_at", Instant.class)
                .addScalar("testimonies", Long.class)
                .getResultList()
                .stream()
                .map(row -> new LegalHold(
                        row.get("id", Long.class),
                        row.get("reason", String.class),
                        row.get("testimony_id", Long.class),
                        row.get("platform_code", String.class),
                        row.get("first_day", LocalDate.class),
                        row.get("last_day", LocalDate.class),
                        row.get("placed_at", Instant.class),
                        row.get("placed_by", String.class),
                        row.get("released_at", Instant.class),
                        row.get("testimonies", Long.class)))
                .toList();
    }

    private boolean exists(String table, String column, Object value) {
        return session()
                .createNativeQuery("select exists (select from " + table + " where " + column + " = ?1)", Boolean.class)
                .setParameter(1, value)
                .getSingleResult();
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
