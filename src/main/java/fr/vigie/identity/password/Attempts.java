package fr.vigie.identity.password;

import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.Keyring;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.hibernate.Session;

/**
 * Slows down guessing (CNIL, recommendation on passwords, 2022), for all machines of one Vigie at once and across restarts.
 *
 * <p>Failures are counted in lanes, each with the delay that it earns:
 *
 * <ul>
 *   <li>a login from one network: from the fifth failure on each further attempt waits, twice as long each time, up to a
 *       quarter of an hour: 32 seconds after the tenth. A staff room behind one address shares no lane: each login has its own;
 *   <li>a login from everywhere, browsers it knows excepted: after twenty failures a minute and a half between attempts, at
 *       most sixty in an hour, which stops guessing from many addresses and locks nobody out;
 *   <li>a login from a browser that it has signed in with before: a lane of its own, so that what strangers do never keeps
 *       its owner out.
 * </ul>
 *
 * <p>A day without a failure is forgiven. Attempts in the same lane {@linkplain #turn take turns}, on whichever machine: sent
 * all at once, each still knows of the failure of the one before.
 */
@ApplicationScoped
public class Attempts {

    private static final Duration FORGIVEN = Duration.ofDays(1);
    private static final String SURE = "device";

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    private KeyedHash hash;

    @PostConstruct
    void prepare() {
        Keyring keyring = Keyring.ofEnvironment();
        hash = new KeyedHash(keyring.key("attempts", keyring.currentVersion("attempts")));
    }

    /** How long this login has to wait before its next attempt from there; zero when it may try now. */
    public Duration waitFor(String what, String login, Whence whence) {
        Instant now = clock.instant();
        Duration longest = Duration.ZERO;
        for (Lane lane : lanes(what, login, whence)) {
            Duration wait = em.unwrap(Session.class)
                    .createNativeQuery(
                            "select failures, last_at from sign_in_failure where lane = ?1 and last_at > ?2",
                            Object[].class)
                    .addScalar("failures", Integer.class)
                    .addScalar("last_at", Instant.class)
                    .setParameter(1, lane.digest())
                    .setParameter(2, now.minus(FORGIVEN))
                    .uniqueResultOptional()
                    .map(row -> Duration.between(
                            now, ((Instant) row[1]).plus(lane.pace().after((Integer) row[0]))))
                    .orElse(Duration.ZERO);
            longest = wait.compareTo(longest) > 0 ? wait : longest;
        }
        return longest;
    }

    /**
     * Takes a turn in the lanes of an attempt, until the caller's transaction ends: whoever else is in one of them waits for
     * how this attempt ends. Who has to wait anyway takes none.
     *
     * @return how long this login has to wait before its next attempt from there; zero when this is its turn
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Duration turn(String what, String login, Whence whence) {
        Duration wait = waitFor(what, login, whence);
        if (!wait.isZero()) {
            return wait;
        }
        // always in the order of lanes(), so that no two attempts wait for each other
        for (Lane lane : lanes(what, login, whence)) {
            em.unwrap(Session.class)
                    .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) held", Integer.class)
                    .setParameter(1, ByteBuffer.wrap(lane.digest()).getLong())
                    .getSingleResult();
        }
        return waitFor(what, login, whence);
    }

    /** Notes a failure. @param what what was guessed at: {@code password} or {@code code} */
    @Transactional
    public void failed(String what, String login, Whence whence) {
        Instant now = clock.instant();
        Session session = em.unwrap(Session.class);
        for (Lane lane : lanes(what, login, whence)) {
            session.createNativeMutationQuery(
                            "insert into sign_in_failure as f (lane, failures, last_at) values (?1, 1, ?2)"
                                    + " on conflict (lane) do update set last_at = excluded.last_at,"
                                    + " failures = case when f.last_at > ?3 then f.failures + 1 else 1 end")
                    .setParameter(1, lane.digest())
                    .setParameter(2, now)
                    .setParameter(3, now.minus(FORGIVEN))
                    .executeUpdate();
        }
        session.createNativeMutationQuery("delete from sign_in_failure where last_at < ?1")
                .setParameter(1, now.minus(FORGIVEN))
                .executeUpdate();
    }

    /** Forgives what this lane earned; what strangers elsewhere earned stays theirs. */
    @Transactional
    public void succeeded(String what, String login, Whence whence) {
        em.unwrap(Session.class)
                .createNativeMutationQuery("delete from sign_in_failure where lane = ?1")
                .setParameter(1, lanes(what, login, whence).get(0).digest())
                .executeUpdate();
    }

    private record Lane(byte[] digest, Pace pace) {}

    private List<Lane> lanes(String what, String login, Whence whence) {
        String account = what + "\n" + login.toLowerCase(Locale.ROOT) + "\n";
        if (whence.isKnown()) {
            return List.of(new Lane(hash.of(account + SURE + "\n" + whence.device()), Pace.DOUBLING));
        }
        return List.of(
                new Lane(hash.of(account + whence.network()), Pace.DOUBLING), new Lane(hash.of(account), Pace.STEADY));
    }
}
