package fr.vigie.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How often the same may come from one address: so many at once, and as many again spread over some time. Addresses come
 * {@linkplain BlurredAddresses blurred}, and are forgotten once nothing came from them for as long.
 */
public final class Throttle {

    private static final int MOST_ADDRESSES = 10_000;

    private final int most;
    private final Duration again;
    private final Cache<String, Bucket> addresses;

    /**
     * @param most how many at once, above 0
     * @param again after how long as many may come again, at least a second
     */
    public Throttle(int most, Duration again) {
        this.most = most;
        this.again = again;
        addresses = Caffeine.newBuilder()
                .maximumSize(MOST_ADDRESSES)
                .expireAfterAccess(again.multipliedBy(2))
                .build();
    }

    /** Counts one more from an address. @return whether it may pass */
    public boolean passes(String blurredAddress) {
        return addresses
                .get(
                        blurredAddress,
                        any -> Bucket.builder()
                                .addLimit(limit -> limit.capacity(most).refillGreedy(most, again))
                                .build())
                .tryConsume(1);
    }
}
