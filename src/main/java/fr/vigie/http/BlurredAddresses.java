package fr.vigie.http;

import fr.vigie.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * Tells addresses apart without keeping any: a keyed hash whose key lives in memory for an hour. It is never stored, and
 * never stands beside a testimony (L3).
 */
@ApplicationScoped
public class BlurredAddresses {

    private static final int KEY_BYTES = 32;
    private static final int SHOWN = 12;
    private static final int NETWORK_BYTES = 8;

    @Inject
    Clock clock;

    private Instant hour = Instant.MIN;
    private KeyedHash hash;

    /** The same for the same address within an hour, and nothing that leads back to it. */
    public String blurred(HttpServletRequest request) {
        return HexFormat.of().formatHex(current().of("address/" + household(request.getRemoteAddr())), 0, SHOWN);
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

    private synchronized KeyedHash current() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        if (!now.equals(hour)) {
            byte[] key = new byte[KEY_BYTES];
            new SecureRandom().nextBytes(key);
            hash = new KeyedHash(key);
            hour = now;
        }
        return hash;
    }
}
