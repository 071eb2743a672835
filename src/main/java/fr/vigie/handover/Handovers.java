package fr.vigie.handover;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Everything that left in bulk, latest first. */
@ApplicationScoped
public class Handovers {

    private static final String COLUMNS =
            "select id, kind = 'file', what, selection, at, by_login, purpose, recipient, lines, sha256 from handover ";

    @PersistenceContext
    EntityManager entities;

    /** The latest. @param most how many at most */
    public List<Handover> latest(int most) {
        return session()
                .createNativeQuery(COLUMNS + "order by at desc, id desc limit ?1", Object[].class)
                .setParameter(1, most)
                .getResultList()
                .stream()
                .map(Handovers::row)
                .toList();
    }

    /** One of them. */
    public Optional<Handover> find(long id) {
        return session()
                .createNativeQuery(COLUMNS + "where id = ?1", Object[].class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .map(Handovers::row);
    }

    long add(String what, String selection, LocalDate day, Instant at, String by, String purpose, String recipient) {
        return session()
                .createNativeQuery(
                        "insert into handover (kind, what, selection, day, at, by_login, purpose, recipient)"
                                + " values ('file', ?1, ?2, ?3, ?4, ?5, ?6, ?7) returning id",
                        Long.class)
                .setParameter(1, what)
                .setParameter(2, selection)
                .setParameter(3, day)
                .setParameter(4, at)
                .setParameter(5, by)
                .setParameter(6, purpose)
                .setParameter(7, recipient)
                .getSingleResult();
    }

    void ended(long id, Instant at, Tally tally) {
        session()
                .createNativeMutationQuery(
                        "update handover set lines = ?1, bytes = ?2, sha256 = ?3, ended_at = ?4 where id = ?5")
                .setParameter(1, tally.lines())
                .setParameter(2, tally.bytes())
                .setParameter(3, tally.sha256())
                .setParameter(4, at)
                .setParameter(5, id)
                .executeUpdate();
    }

    /** Adds to the line of the day. @return its number when it is new, else nothing */
    Optional<Long> read(String what, String selection, LocalDate day, Instant at, String by, long lines) {
        Long fresh = session()
                .createNativeQuery(
                        "insert into handover (kind, what, selection, day, at, by_login, lines)"
                                + " values ('reading', ?1, ?2, ?3, ?4, ?5, ?6)"
                                + " on conflict (by_login, what, day) where kind = 'reading'"
                                + " do update set lines = handover.lines + excluded.lines, selection = excluded.selection"
                                // a row that was updated has a transaction that locked it
                                + " returning case when xmax = 0 then id end",
                        Long.class)
                .setParameter(1, what)
                .setParameter(2, selection)
                .setParameter(3, day)
                .setParameter(4, at)
                .setParameter(5, by)
                .setParameter(6, lines)
                .getSingleResult();
        return Optional.ofNullable(fresh);
    }

    private static Handover row(Object[] row) {
        return new Handover(
                ((Number) row[0]).longValue(),
                (Boolean) row[1],
                (String) row[2],
                (String) row[3],
                (Instant) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                ((Number) row[8]).longValue(),
                (String) row[9]);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
