package fr.vigie.identity.session;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * All sessions of staff. The browser's cookie leads to the server's session, which holds a mark of 256 bits, of which the
 * digest is here: a session ended here is over on every machine, at its next request.
 */
@ApplicationScoped
public class StaffSessions {

    /** The longest that one lasts (OWASP ASVS 3.3.2). */
    public static final Duration LONGEST = Duration.ofHours(12);

    /** How roughly its last use is noted. */
    private static final Duration NOTED = Duration.ofMinutes(5);

    /** Unused for so long, it is over: the server's own half hour (OWASP ASVS 3.3.2), and how roughly its last use is noted. */
    public static final Duration IDLE = Duration.ofMinutes(30).plus(NOTED);

    private static final String IN_FORCE =
            " s.ended_at is null and s.started_at > :started and s.last_seen_at > :seen ";
    private static final SecureRandom RANDOM = new SecureRandom();

    @PersistenceContext
    EntityManager em;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Begins a session and records the sign-in.
     *
     * @param login whose, for the trail
     * @param browser its family, at most 60 characters are kept
     * @param newBrowser whether the account had not come in with it before
     * @return the mark to keep in the server's session
     */
    @Transactional
    public String begin(long staffId, String login, Means means, String browser, boolean newBrowser) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        String mark = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        Instant now = clock.instant();
        em.unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into staff_session (staff_id, hash, means, browser, new_browser, started_at, last_seen_at)"
                                + " values (:staff, :hash, :means, :browser, :new, :now, :now)")
                .setParameter("new", newBrowser)
                .setParameter("staff", staffId)
                .setParameter("hash", digest(mark))
                .setParameter("means", means.name())
                .setParameter("browser", browser.length() > 60 ? browser.substring(0, 60) : browser)
                .setParameter("now", now)
                .executeUpdate();
        trail.record(AuditEvent.of(login, "staff.signed_in", "staff", login).with("means", means));
        return mark;
    }

    /** The session of a mark, when it is in force and its account open; notes its use. */
    @Transactional
    public Optional<LiveSession> find(String mark) {
        Instant now = clock.instant();
        Optional<Object[]> found = em.unwrap(Session.class)
                .createNativeQuery(
                        "select s.id, m.login, s.last_seen_at from staff_session s join staff_member m on m.id = s.staff_id"
                                + " where s.hash = :hash and m.active and" + IN_FORCE,
                        Object[].class)
                .addScalar("id", Long.class)
                .addScalar("login", String.class)
                .addScalar("last_seen_at", Instant.class)
                .setParameter("hash", digest(mark))
                .setParameter("started", now.minus(LONGEST))
                .setParameter("seen", now.minus(IDLE))
                .uniqueResultOptional();
        found.filter(row -> ((Instant) row[2]).isBefore(now.minus(NOTED)))
                .ifPresent(row -> em.unwrap(Session.class)
                        .createNativeMutationQuery("update staff_session set last_seen_at = :now where id = :id")
                        .setParameter("now", now)
                        .setParameter("id", row[0])
                        .executeUpdate());
        return found.map(row -> new LiveSession((Long) row[0], (String) row[1]));
    }

    /** Somebody's sessions in force, the latest used first. */
    public List<StaffSession> of(long staffId) {
        Instant now = clock.instant();
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select s.id, s.means, s.browser, s.started_at, s.last_seen_at from staff_session s"
                                + " where s.staff_id = :staff and" + IN_FORCE
                                + "order by s.last_seen_at desc, s.id desc",
                        Object[].class)
                .addScalar("id", Long.class)
                .addScalar("means", String.class)
                .addScalar("browser", String.class)
                .addScalar("started_at", Instant.class)
                .addScalar("last_seen_at", Instant.class)
                .setParameter("staff", staffId)
                .setParameter("started", now.minus(LONGEST))
                .setParameter("seen", now.minus(IDLE))
                .getResultList()
                .stream()
                .map(row -> new StaffSession(
                        (Long) row[0], Means.valueOf((String) row[1]), (String) row[2], (Instant) row[3], (Instant)
                                row[4]))
                .toList();
    }

    /** Ends the session of a mark. */
    @Transactional
    public void signOut(String mark) {
        find(mark).ifPresent(live -> {
            end("id = ?3", SessionEnd.SIGNED_OUT, live.id());
            trail.record(AuditEvent.of(live.login(), "staff.signed_out", "staff", live.login()));
        });
    }

    /** Ends one of somebody's sessions; false when it is theirs no longer. The caller records it. */
    @Transactional
    public boolean revoke(long staffId, long id) {
        return end("id = ?3 and staff_id = ?4", SessionEnd.REVOKED, id, staffId) == 1;
    }

    /** Ends all of somebody's sessions; the caller records why. @return how many there were */
    @Transactional
    public int endAll(long staffId, SessionEnd why) {
        return end("staff_id = ?3", why, staffId);
    }

    private int end(String which, SessionEnd why, Object... values) {
        var statement = em.unwrap(Session.class)
                .createNativeMutationQuery(
                        "update staff_session set ended_at = ?1, ended_why = ?2 where ended_at is null and " + which)
                .setParameter(1, clock.instant())
                .setParameter(2, why.name());
        for (int i = 0; i < values.length; i++) {
            statement.setParameter(i + 3, values[i]);
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
