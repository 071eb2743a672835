package fr.vigie.moderation.notice;

import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Who wants to be told. Address and code are sealed as one. */
@ApplicationScoped
public class Notices {

    static final String KEY = "staff-notice";
    static final String PLACE = "notice";
    private static final String SEPARATOR = "\u001f";

    private static final String ROW = "select n.staff_id, n.sealed, n.key_version, n.every_hours, n.asked_at,"
            + " n.confirmed_at, n.told_at from moderation_notice n";

    private static final String DUE = ROW + " join staff_member s on s.id = n.staff_id and s.active"
            + " where n.confirmed_at is not null and coalesce(n.told_at, '-infinity')"
            + " <= cast(:now as timestamptz) - n.every_hours * interval '1 hour'"
            + " order by n.told_at nulls first limit :most for update of n skip locked";

    private final Envelope envelope = new Envelope(Keyring.ofEnvironment(), KEY);

    @PersistenceContext
    EntityManager em;

    /** An account's; empty when it asked for none. */
    public Optional<Notice> find(long staffId) {
        return session()
                .createNativeQuery(ROW + " where n.staff_id = :staff", Tuple.class)
                .setParameter("staff", staffId)
                .uniqueResultOptional()
                .map(this::notice);
    }

    /** Puts it in the place of what the account asked for before. */
    void put(Notice notice) {
        Envelope.Sealed sealed = envelope.seal(notice.address() + SEPARATOR + notice.code(), PLACE);
        session()
                .createNativeMutationQuery("insert into moderation_notice (staff_id, sealed, key_version, every_hours,"
                        + " asked_at) values (:staff, :sealed, :version, :hours, :at) on conflict (staff_id) do update"
                        + " set sealed = excluded.sealed, key_version = excluded.key_version,"
                        + " every_hours = excluded.every_hours, asked_at = excluded.asked_at, confirmed_at = null,"
                        + " told_at = null")
                .setParameter("staff", notice.staffId())
                .setParameter("sealed", sealed.bytes())
                .setParameter("version", sealed.keyVersion())
                .setParameter("hours", notice.everyHours())
                .setParameter("at", notice.askedAt())
                .executeUpdate();
    }

    void confirm(long staffId, Instant at) {
        change("update moderation_notice set confirmed_at = :at where staff_id = :staff", staffId, at);
    }

    void told(long staffId, Instant at) {
        change("update moderation_notice set told_at = :at where staff_id = :staff", staffId, at);
    }

    private void change(String sql, long staffId, Instant at) {
        session()
                .createNativeMutationQuery(sql)
                .setParameter("staff", staffId)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** @return whether there was one */
    boolean remove(long staffId) {
        return session()
                        .createNativeMutationQuery("delete from moderation_notice where staff_id = :staff")
                        .setParameter("staff", staffId)
                        .executeUpdate()
                > 0;
    }

    /** Those of open accounts who may be written to again, locked until the transaction ends, the longest untold first. */
    List<Notice> due(Instant now, int most) {
        return session()
                .createNativeQuery(DUE, Tuple.class)
                .setParameter("now", now)
                .setParameter("most", most)
                .getResultList()
                .stream()
                .map(this::notice)
                .toList();
    }

    private Notice notice(Tuple row) {
        String[] opened = envelope.open(row.get("sealed", byte[].class), row.get("key_version", Integer.class), PLACE)
                .split(SEPARATOR, 2);
        return new Notice(
                row.get("staff_id", Number.class).longValue(),
                opened[0],
                opened[1],
                row.get("every_hours", Integer.class),
                row.get("asked_at", Instant.class),
                row.get("confirmed_at", Instant.class),
                row.get("told_at", Instant.class));
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
