package fr.vigie.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Slows down the guessing of passwords: from the fifth failure on a login, each further attempt has to wait, twice as
 * long each time, up to a quarter of an hour (CNIL, recommendation on passwords, 2022). In memory: a restart forgives.
 */
final class Attempts {

    private static final int FREE = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private record Failures(int count, Instant last) {}

    private final Clock clock;
    private final Cache<String, Failures> failures = Caffeine.newBuilder()
            .maximumSize(50_000)
            .expireAfterWrite(LONGEST.multipliedBy(2))
            .build();

    Attempts(Clock clock) {
        this.clock = clock;
    }

    /** How long this login has to wait before its next attempt; zero when it may try now. */
    Duration waitFor(String login) {
        Failures past = failures.getIfPresent(key(login));
        if (past == null || past.count < FREE) {
            return Duration.ZERO;
        }
        Duration delay = Duration.ofSeconds(1L << Math.min(past.count - FREE, 10));
        Instant next = past.last.plus(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
        Duration wait = Duration.between(clock.instant(), next);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    void failed(String login) {
        failures.asMap()
                .merge(
                        key(login),
                        new Failures(1, clock.instant()),
                        (past, now) -> new Failures(past.count + 1, now.last));
    }

    void succeeded(String login) {
        failures.invalidate(key(login));
    }

    private static String key(String login) {
        return login.toLowerCase(Locale.ROOT);
    }
}
