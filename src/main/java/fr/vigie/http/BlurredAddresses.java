package fr.vigie.http;

import fr.vigie.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Tells addresses apart without keeping any: a keyed hash whose key lives in memory for an hour. It is never stored, and
 * never stands beside a testimony (L3).
 *
 * <p>A key is in use for fifty minutes, and known for ten more: whoever counts what comes from an address can go on counting
 * under its new hash ({@link #before}).
 */
@ApplicationScoped
public class BlurredAddresses {

    private static final Duration IN_USE = Duration.ofMinutes(50);
    private static final Duration LIFE = Duration.ofHours(1);
    private static final int KEY_BYTES = 32;
    private static final int SHOWN = 12;
    private static final int NETWORK_BYTES = 8;

    @Inject
    Clock clock;

    private Key current;
    private Key previous;

    /** A key and when it was made. */
    private record Key(KeyedHash hash, Instant made) {

        static Key fresh(Instant now) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            return new Key(new KeyedHash(key), now);
        }

        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(made.plus(age));
        }

        String of(String address) {
            return HexFormat.of().formatHex(hash.of("address/" + household(address)), 0, SHOWN);
        }
    }

    /** The same for the same address while the key is in use, and nothing that leads back to it. */
    public String blurred(HttpServletRequest request) {
        return turned().of(request.getRemoteAddr());
    }

    /** What the same address was before the key changed; empty once that key is forgotten. */
    public Optional<String> before(HttpServletRequest request) {
        Key old = old();
        return old == null ? Optional.empty() : Optional.of(old.of(request.getRemoteAddr()));
    }

    /** An address of IPv6 changes at will within its network (64 bits): they count as one. */
    static String household(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, Math.min(NETWORK_BYTES, bytes.length));
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }

    private synchronized Key old() {
        turned();
        return previous;
    }

    private synchronized Key turned() {
        Instant now = clock.instant();
        if (current == null || !current.isYoungerThan(IN_USE, now)) {
            previous = current;
            current = Key.fresh(now);
        }
        if (previous != null && !previous.isYoungerThan(LIFE, now)) {
            previous = null;
        }
        return current;
    }
}
