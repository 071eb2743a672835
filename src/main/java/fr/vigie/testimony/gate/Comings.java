package fr.vigie.testimony.gate;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/** What comes from one address: how fast, and what of it passed in the last two minutes. The numbers are {@link Turnstile}'s. */
final class Comings {

    private static final int RUSH = 66;
    private static final int PASSAGES_A_SECOND = 7;
    private static final int TRIES_A_SECOND = 20;
    private static final int LONG_RUSH = 300;
    private static final int LONG_A_MINUTE = 60;
    private static final int FLOODED_A_MINUTE = 10;
    private static final int SOLVED_A_MINUTE = 12;
    private static final int SOLVED_AT_ONCE = 5;
    private static final Duration FLOOD = Duration.ofMinutes(1);
    private static final Duration REMEMBERED = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(12);
    private static final long DRY = Long.MIN_VALUE;

    private final TimeMeter time;
    private final Bucket tries;
    private final Bucket passages;
    private final Bucket flooded;
    private final Bucket solved;
    private final AtomicLong floodsUntil = new AtomicLong(DRY);

    /** A testimony that passed, and when. */
    private record Passed(UUID key, long at) {}

    /** Guarded by itself. */
    private final Deque<Passed> passed = new ArrayDeque<>();

    Comings(TimeMeter time) {
        this.time = time;
        tries = bucket(RUSH, TRIES_A_SECOND, Duration.ofSeconds(1));
        passages = Bucket.builder()
                .addLimit(limit -> limit.capacity(RUSH).refillGreedy(PASSAGES_A_SECOND, Duration.ofSeconds(1)))
                .addLimit(limit -> limit.capacity(LONG_RUSH).refillGreedy(LONG_A_MINUTE, Duration.ofMinutes(1)))
                .withCustomTimePrecision(time)
                .build();
        flooded = bucket(1, FLOODED_A_MINUTE, Duration.ofMinutes(1));
        solved = bucket(SOLVED_AT_ONCE, SOLVED_A_MINUTE, Duration.ofMinutes(1));
    }

    private Bucket bucket(int most, int refill, Duration each) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(refill, each))
                .withCustomTimePrecision(time)
                .build();
    }

    boolean floods() {
        return time.currentTimeNanos() < floodsUntil.get();
    }

    /** Counts a try. @return what passed in the last two minutes, when this try makes a flood of it; else nothing */
    List<UUID> tried() {
        if (tries.tryConsume(1)) {
            return List.of();
        }
        long now = time.currentTimeNanos();
        boolean flooding = now < floodsUntil.getAndSet(now + FLOOD.toNanos());
        return flooding ? List.of() : forgotten(now);
    }

    private List<UUID> forgotten(long now) {
        synchronized (passed) {
            forget(now);
            List<UUID> keys = new ArrayList<>();
            passed.forEach(each -> keys.add(each.key()));
            passed.clear();
            return keys;
        }
    }

    private void forget(long now) {
        while (!passed.isEmpty() && passed.getFirst().at() < now - REMEMBERED.toNanos()) {
            passed.removeFirst();
        }
    }

    /** Asks for one to pass now. @param proven it brings a proof of work */
    Turnstile.Passage pass(boolean proven) {
        Bucket bucket = !floods() ? passages : proven ? solved : flooded;
        var probe = bucket.tryConsumeAndReturnRemaining(1);
        return new Turnstile.Passage(probe.isConsumed(), Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Takes the next free place, up to twelve seconds from now; empty when that is taken too, or it floods. */
    Optional<Duration> takePlace() {
        synchronized (passages) {
            Duration wait =
                    Duration.ofNanos(passages.estimateAbilityToConsume(1).getNanosToWaitForRefill());
            if (floods() || wait.compareTo(LONGEST_WAIT) > 0) {
                return Optional.empty();
            }
            passages.consumeIgnoringRateLimits(1);
            return Optional.of(wait);
        }
    }

    /** Notes that a testimony passed. @return whether a person has to look at it first */
    boolean passes(UUID key, boolean proven) {
        // a flood is noticed before what passed is collected: whoever finds none here is collected with the others
        synchronized (passed) {
            if (floods()) {
                return !proven;
            }
            long now = time.currentTimeNanos();
            forget(now);
            passed.addLast(new Passed(key, now));
        }
        return false;
    }
}
