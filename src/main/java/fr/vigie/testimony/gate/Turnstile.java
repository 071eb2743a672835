package fr.vigie.testimony.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Lets a staff room through and keeps a robot out. A staff room shares one address, at the worst minute: two hundred phones
 * within two minutes all pass, be it that they all come in the first ten seconds: 66 at once, the others in turn, seven a
 * second. What gives a robot away is that it goes on: whoever tries more than twenty times a second floods, and until a
 * minute after that only a few a minute pass from there, more when they bring a {@link ProofOfWork}.
 *
 * <p>Until it floods, a robot may pass for a staff room. So what passed in the two minutes before is looked at by a person
 * before anything counts it, and so is what passes a flood without a proof: less than one in a hundred of what it sends gets
 * through, in whatever order it comes.
 *
 * <p>Addresses come blurred, and are forgotten after ten minutes of silence; which testimonies passed, after two.
 */
@ApplicationScoped
public class Turnstile {

    private static final int MOST_ADDRESSES = 100_000;
    private static final int MOST_WAITING = 1_000;

    private final TimeMeter time;
    private final Cache<String, Comings> addresses = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Semaphore waiting = new Semaphore(MOST_WAITING);

    public Turnstile() {
        this(TimeMeter.SYSTEM_MILLISECONDS);
    }

    Turnstile(TimeMeter time) {
        this.time = time;
    }

    /**
     * Whether one may pass.
     *
     * @param open it may
     * @param later after how long it may be tried again, when it may not
     */
    public record Passage(boolean open, Duration later) {

        /** The same in whole seconds, at least one: the value of {@code Retry-After}. */
        public long retryAfter() {
            return Math.max(1, later.plusMillis(999).toSeconds());
        }
    }

    private Comings of(String address) {
        return addresses.get(address, any -> new Comings(time));
    }

    /** What is known of an address goes on under another name; the old one is forgotten. */
    public void goesOn(String old, String address) {
        Comings known = addresses.asMap().remove(old);
        if (known != null) {
            addresses.asMap().putIfAbsent(address, known);
        }
    }

    /**
     * Counts a try, whatever comes of it.
     *
     * @return the keys of the testimonies that passed from there in the last two minutes, when this try makes a flood of it:
     *     a person is to look at them first; else nothing
     */
    public List<UUID> tried(String address) {
        return of(address).tried();
    }

    /** Whether so much comes from an address that a proof of work helps. */
    public boolean asksForProof(String address) {
        return of(address).floods();
    }

    /**
     * Asks for a testimony to pass.
     *
     * @param solved it brings a proof of work
     */
    public Passage pass(String address, boolean solved) {
        return of(address).pass(solved);
    }

    /**
     * Takes a place for somebody who has a form's key of their own, in a rush that is no flood: they wait for their turn
     * rather than being sent away.
     *
     * @return how long they wait, at most twelve seconds, after which {@link #leavesPlace} has to be called; empty when too
     *     many do, or when it floods
     */
    public Optional<Duration> takePlace(String address) {
        if (!waiting.tryAcquire()) {
            return Optional.empty();
        }
        Optional<Duration> wait = of(address).takePlace();
        if (wait.isEmpty()) {
            waiting.release();
        }
        return wait;
    }

    /** Somebody's turn has come, or they are gone. */
    public void leavesPlace() {
        waiting.release();
    }

    /** Notes that a testimony passed. @return whether a person has to look at it before anything counts it */
    public boolean passes(String address, UUID key, boolean solved) {
        return of(address).passes(key, solved);
    }
}
