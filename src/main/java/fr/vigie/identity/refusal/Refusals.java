package fr.vigie.identity.refusal;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/**
 * Puts on record who was not let in and what staff were not let do (OWASP ASVS 7.2.1, 7.2.2): what was given is never kept, nor
 * a login that no account has, which may be a password in the wrong field.
 *
 * <p>The first refusal of a kind is a line of the trail at once; those of the same account and kind within {@link #ONCE} of it
 * are counted, and one line tells how many. All logins that don't exist are one account here. So whoever is refused a
 * thousand times a second adds no more than a line a minute.
 */
@ApplicationScoped
@Transactional
public class Refusals {

    /** Within what time one line is all that there is of an account and a kind. */
    public static final Duration ONCE = Duration.ofMinutes(1);

    /** The subject of what was tried with a login that no account has; no login reads like this. */
    public static final String NOBODY = "?";

    private static final String SIGN_IN = "staff.sign_in_refused";
    private static final String ACCESS = "staff.access_refused";
    private static final Duration FORGOTTEN = Duration.ofHours(1);

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Somebody was not let in; part of the caller's transaction.
     *
     * @param login the account's, or {@link #NOBODY}
     * @param given what they gave
     */
    public void signIn(String login, Given given) {
        refused(new Refusal(SIGN_IN, login, given.name()));
    }

    /**
     * Somebody who is signed in was not let do something.
     *
     * @param login theirs
     * @param asked the permission that it takes
     */
    public void access(String login, String asked) {
        refused(new Refusal(ACCESS, login, asked));
    }

    private record Refusal(String action, String login, String what) {

        AuditEvent line(int times) {
            AuditEvent line = action.equals(ACCESS)
                    ? AuditEvent.of(login, ACCESS, "permission", what)
                    : AuditEvent.of(AuditEvent.SYSTEM, SIGN_IN, "staff", login).with("given", what);
            return line.with("times", times);
        }
    }

    private void refused(Refusal refusal) {
        Instant now = clock.instant();
        update(
                "insert into staff_refusal (action, login, what, told_at) values (?1, ?2, ?3, '-infinity')"
                        + " on conflict do nothing",
                refusal.action,
                refusal.login,
                refusal.what);
        Object[] row = em.unwrap(Session.class)
                .createNativeQuery(
                        "select told_at > ?4 as told, untold from staff_refusal"
                                + " where action = ?1 and login = ?2 and what = ?3 for update",
                        Object[].class)
                .addScalar("told", Boolean.class)
                .addScalar("untold", Integer.class)
                .setParameter(1, refusal.action)
                .setParameter(2, refusal.login)
                .setParameter(3, refusal.what)
                .setParameter(4, now.minus(ONCE))
                .getSingleResult();
        if ((Boolean) row[0]) {
            update(
                    "update staff_refusal set untold = untold + 1 where action = ?1 and login = ?2 and what = ?3",
                    refusal.action,
                    refusal.login,
                    refusal.what);
        } else {
            tell(refusal, (Integer) row[1] + 1, now);
        }
    }

    /**
     * Tells of what was counted and not told for {@link #ONCE}, and forgets what was told an hour ago. For whichever node comes
     * first.
     */
    public void tellTheRest() {
        Instant now = clock.instant();
        List<Object[]> rest = em.unwrap(Session.class)
                .createNativeQuery(
                        "select action, login, what, untold from staff_refusal where untold > 0 and told_at <= ?1"
                                + " order by action, login, what for update skip locked",
                        Object[].class)
                .addScalar("action", String.class)
                .addScalar("login", String.class)
                .addScalar("what", String.class)
                .addScalar("untold", Integer.class)
                .setParameter(1, now.minus(ONCE))
                .getResultList();
        for (Object[] row : rest) {
            tell(new Refusal((String) row[0], (String) row[1], (String) row[2]), (Integer) row[3], now);
        }
        update("delete from staff_refusal where untold = 0 and told_at < ?1", now.minus(FORGOTTEN));
    }

    private void tell(Refusal refusal, int times, Instant now) {
        update(
                "update staff_refusal set told_at = ?4, untold = 0 where action = ?1 and login = ?2 and what = ?3",
                refusal.action,
                refusal.login,
                refusal.what,
                now);
        trail.record(refusal.line(times));
    }

    private int update(String sql, Object... values) {
        var statement = em.unwrap(Session.class).createNativeMutationQuery(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 1, values[i]);
        }
        return statement.executeUpdate();
    }
}
