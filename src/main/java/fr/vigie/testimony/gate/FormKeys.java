package fr.vigie.testimony.gate;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * The key that each form carries: a random UUID under which its testimony is stored once, the minute at which the form was
 * given out, and a signature of both. Whoever sends a testimony asked for a form first, and each form is one testimony.
 */
@ApplicationScoped
public class FormKeys {

    /** How long a form can be sent: a phone may be offline for days. */
    public static final Duration LIFE = Duration.ofDays(7);

    private static final String NAME = "form";
    private static final int SIGNATURE_BYTES = 15;
    private static final int RADIX = 36;
    private static final int RANDOM = 4;

    private final KeyedHash hash;
    private final Clock clock;

    @Inject
    FormKeys(Clock clock) {
        this(Keyring.ofEnvironment(), clock);
    }

    FormKeys(Keyring keyring, Clock clock) {
        hash = new KeyedHash(keyring.key(NAME, keyring.currentVersion(NAME)));
        this.clock = clock;
    }

    /** For the container's stand-in of it. */
    FormKeys() {
        hash = null;
        clock = null;
    }

    /** A key for a form that is being given out: {@code uuid.minute.signature}. */
    public String fresh() {
        return signed(UUID.randomUUID());
    }

    /** The key of a form that is given back, to be stored under the same UUID. */
    public String signed(UUID key) {
        String body = key + "." + Long.toString(minute(clock.instant()), RADIX);
        return body + "." + signature(body);
    }

    /** The UUID of a key that was given out here, and not too long ago; empty for any other text. */
    public Optional<UUID> read(String given) {
        String key = given == null ? "" : given.strip();
        int end = key.lastIndexOf('.');
        if (end < 0
                || !MessageDigest.isEqual(
                        signature(key.substring(0, end)).getBytes(UTF_8),
                        key.substring(end + 1).getBytes(UTF_8))) {
            return Optional.empty();
        }
        String[] parts = key.substring(0, end).split("\\.");
        Duration age = Duration.ofMinutes(minute(clock.instant()) - Long.parseLong(parts[1], RADIX));
        return age.compareTo(LIFE) > 0 ? Optional.empty() : Optional.of(UUID.fromString(parts[0]));
    }

    /**
     * The key under which a program's testimony is stored: its own when that is random. UUIDs of other versions tell when,
     * and some on which machine, they were made; of those only a hash is kept.
     */
    public UUID ofProgram(UUID sent) {
        return sent.version() == RANDOM ? sent : UUID.nameUUIDFromBytes(hash.of("program/" + sent));
    }

    private static long minute(Instant at) {
        return at.getEpochSecond() / 60;
    }

    private String signature(String body) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(Arrays.copyOf(hash.of("form/" + body), SIGNATURE_BYTES));
    }
}
