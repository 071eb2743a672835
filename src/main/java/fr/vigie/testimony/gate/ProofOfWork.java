package fr.vigie.testimony.gate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Work that a phone does in about a second and a robot would have to do each time: ALTCHA's challenge (version 1, SHA-256).
 * A number below {@link #LARGEST} is hidden behind the hash of a salt and the number; to find it all have to be tried.
 * Nothing is asked of another host, and nothing is stored but the proofs that were used in the last ten minutes.
 */
@ApplicationScoped
public class ProofOfWork {

    /** The largest number that may have to be found. */
    public static final int LARGEST = 300_000;

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final String ALGORITHM = "SHA-256";
    private static final String NAME = "proof";
    private static final int SALT_BYTES = 12;

    /** It ends in a character that no number begins with: salt and number are hashed as one text. */
    private static final Pattern SALT = Pattern.compile("[0-9a-f]{24}\\?expires=(\\d{10})&");

    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecureRandom random = new SecureRandom();
    private final KeyedHash hash;
    private final Clock clock;
    private final Cache<String, Boolean> used =
            Caffeine.newBuilder().maximumSize(100_000).expireAfterWrite(LIFE).build();

    @Inject
    ProofOfWork(Clock clock) {
        this(Keyring.ofEnvironment(), clock);
    }

    ProofOfWork(Keyring keyring, Clock clock) {
        hash = new KeyedHash(keyring.key(NAME, keyring.currentVersion(NAME)));
        this.clock = clock;
    }

    /** For the container's stand-in of it. */
    ProofOfWork() {
        hash = null;
        clock = null;
    }

    /** A new challenge: the JSON object that ALTCHA's widget and libraries take. */
    public String challenge() {
        byte[] bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        String salt = HexFormat.of().formatHex(bytes) + "?expires="
                + clock.instant().plus(LIFE).getEpochSecond() + "&";
        String challenge = digest(salt + random.nextInt(LARGEST));
        return JSON.createObjectNode()
                .put("algorithm", ALGORITHM)
                .put("challenge", challenge)
                .put("maxnumber", LARGEST)
                .put("salt", salt)
                .put("signature", signature(challenge))
                .toString();
    }

    /**
     * Whether a proof is right, of a challenge given out here less than ten minutes ago, and the first one for it.
     *
     * @param proof the challenge with its {@code number}, as JSON in Base64; anything else, null included, is no proof
     */
    public boolean isProven(String proof) {
        if (proof == null || proof.isBlank()) {
            return false;
        }
        try {
            JsonNode given = JSON.readTree(Base64.getDecoder().decode(proof.strip()));
            String salt = given.path("salt").asText();
            String challenge = given.path("challenge").asText();
            Matcher ours = SALT.matcher(salt);
            return ours.matches()
                    && ALGORITHM.equals(given.path("algorithm").asText())
                    && same(signature(challenge), given.path("signature").asText())
                    && same(challenge, digest(salt + given.path("number").asLong()))
                    && clock.instant().getEpochSecond() <= Long.parseLong(ours.group(1))
                    && used.asMap().putIfAbsent(challenge, true) == null;
        } catch (IllegalArgumentException | IOException noProof) {
            return false;
        }
    }

    private String signature(String challenge) {
        return HexFormat.of().formatHex(hash.of("proof/" + challenge));
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance(ALGORITHM).digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
