package fr.vigie.identity.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.hibernate.Session;

/** All invitations; at most one is open for an account. */
@ApplicationScoped
public class Invitations {

    /** How long a link is good. */
    public static final Duration GOOD_FOR = Duration.ofDays(7);

    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    /** Makes one in the caller's transaction, in place of one that is open. @return its mark, of 256 bits */
    public String make(long staffId, Instant now) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String mark = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        em.flush();
        withdraw(staffId);
        update(
                "insert into staff_invitation (staff_id, hash, made_at, expires_at) values (?1, ?2, ?3, ?4)",
                staffId,
                digest(mark),
                now,
                now.plus(GOOD_FOR));
        return mark;
    }

    /** Withdraws one that is open, in the caller's transaction. */
    public void withdraw(long staffId) {
        update("delete from staff_invitation where staff_id = ?1 and used_at is null", staffId);
    }

    /** Whom this mark invites, while it is good and the account open. */
    public Optional<Invited> find(String mark, Instant now) {
        if (mark == null || mark.length() > 100) {
            return Optional.empty();
        }
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select m.id, m.login, m.display_name from staff_invitation i join staff_member m on m.id = i.staff_id"
                                + " where i.hash = ?1 and i.used_at is null and i.expires_at > ?2 and m.active",
                        Object[].class)
                .addScalar("id", Long.class)
                .addScalar("login", String.class)
                .addScalar("display_name", String.class)
                .setParameter(1, digest(mark))
                .setParameter(2, now)
                .uniqueResultOptional()
                .map(row -> new Invited((Long) row[0], (String) row[1], (String) row[2]));
    }

    /** Uses it up; false when somebody was faster. */
    boolean use(String mark, Instant now) {
        return update(
                        "update staff_invitation set used_at = ?1 where hash = ?2 and used_at is null and expires_at > ?1",
                        now,
                        digest(mark))
                == 1;
    }

    private int update(String sql, Object... values) {
        var statement = em.unwrap(Session.class).createNativeMutationQuery(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        return statement.executeUpdate();
    }

    private static byte[] digest(String mark) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
