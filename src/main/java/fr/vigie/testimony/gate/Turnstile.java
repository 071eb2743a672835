package fr.vigie.testimony.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/**
 * Lets a staff room through and keeps a robot out. A staff room shares one address, at the worst minute: two hundred phones
 * within two minutes all pass, in whatever rush. What gives a robot away is that it goes on: whoever tries more than twenty
 * times a second floods, and until a minute after that only a few a minute pass from there, more when they bring a
 * {@link ProofOfWork}.
 *
 * <p>Addresses come blurred, and are forgotten after ten minutes of silence.
 */
@ApplicationScoped
public class Turnstile {

    private static final int MOST_ADDRESSES = 100_000;
    private static final int RUSH = 66;
    private static final int PASSAGES_A_SECOND = 7;
    private static final int TRIES_A_SECOND = 20;
    private static final int LONG_RUSH = 300;
    private static final int LONG_A_MINUTE = 60;
    private static final int FLOODED_A_MINUTE = 10;
    private static final int SOLVED_A_MINUTE = 12;
    private static final int SOLVED_AT_ONCE = 5;
    private static final Duration FLOOD = Duration.ofMinutes(1);
    private static final Duration QUEUE = Duration.ofSeconds(3);
    private static final int QUEUED_OF_ONE = 4;
    private static final int QUEUED = 8;

    private final TimeMeter time;
    private final Cache<String, Comings> addresses = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();
    private final Semaphore queue = new Semaphore(QUEUED);

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

    private final class Comings {
        final Bucket tries = bucket(RUSH, TRIES_A_SECOND, Duration.ofSeconds(1));
        final Bucket passages = Bucket.builder()
                .addLimit(limit -> limit.capacity(RUSH).refillGreedy(PASSAGES_A_SECOND, Duration.ofSeconds(1)))
                .addLimit(limit -> limit.capacity(LONG_RUSH).refillGreedy(LONG_A_MINUTE, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
        final Bucket flooded = bucket(1, FLOODED_A_MINUTE, Duration.ofMinutes(1));
        final Bucket solved = bucket(SOLVED_AT_ONCE, SOLVED_A_MINUTE, Duration.ofMinutes(1));
        final Semaphore queueHere = new Semaphore(QUEUED_OF_ONE);
        volatile long floodsUntil = Long.MIN_VALUE;

        boolean floods() {
            return time.currentTimeNanos() < floodsUntil;
        }

        private Bucket bucket(int most, int refill, Duration each) {
            return Bucket.builder()
                    .addLimit(limit -> limit.capacity(most).refillGreedy(refill, each))
                    .withCustomTimePrecision(time)
                    .build();
        }
    }

    private Comings of(String address) {
        return addresses.get(address, any -> new Comings());
    }

    /** What is known of an address goes on under another name; the old one is forgotten. */
    public void goesOn(String old, String address) {
        Comings known = addresses.asMap().remove(old);
        if (known != null) {
            addresses.asMap().putIfAbsent(address, known);
        }
    }

    /** Counts a try, whatever comes of it. */
    public void tried(String address) {
        Comings comings = of(address);
        if (!comings.tries.tryConsume(1)) {
            comings.floodsUntil = time.currentTimeNanos() + FLOOD.toNanos();
        }
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
        Comings comings = of(address);
        Bucket bucket = !comings.floods() ? comings.passages : solved ? comings.solved : comings.flooded;
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Passage(probe.isConsumed(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /**
     * The same for somebody who has a form's key of their own: in a rush that is no flood, they queue for up to three
     * seconds rather than being sent away.
     */
    public Passage passOrQueue(String address, boolean solved) {
        Passage passage = pass(address, solved);
        Comings comings = of(address);
        if (passage.open() || comings.floods() || passage.later().compareTo(QUEUE) > 0) {
            return passage;
        }
        if (!queue.tryAcquire()) {
            return passage;
        }
        try {
            if (!comings.queueHere.tryAcquire()) {
                return passage;
            }
            try {
                boolean mayPass = comings.passages.asBlocking().tryConsume(1, QUEUE);
                return mayPass && !comings.floods() ? new Passage(true, Duration.ZERO) : pass(address, solved);
            } finally {
                comings.queueHere.release();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return passage;
        } finally {
            queue.release();
        }
    }
}
