package fr.vigie.identity.password;

import fr.vigie.crypto.Keyring;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes of passwords: Argon2id (RFC 9106) by Bouncy Castle, with the parameters written into each hash, in the usual
 * form {@code $argon2id$v=19$m=…,t=…,p=…,keyid=…$salt$hash}. A key outside the database goes in as Argon2's own secret
 * ({@code keyid} is its version; a hash without one was made before there was any), so that nobody guesses passwords who has
 * the database alone. 19 MiB and two passes, the least that OWASP recommends: a sign-in
 * costs some 40 ms and a surge of them can't exhaust the memory.
 */
public final class Passwords {

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final int SALT_BYTES = 16;
    private static final int NO_KEY = 0;
    private static final String KEY = "password";
    private static final Keyring KEYS = Keyring.ofEnvironment();
    private static final SecureRandom RANDOM = new SecureRandom();

    /** A hash of nothing anybody knows, verified when there is no account, so that both cases take as long. */
    public static final String OF_NOBODY = hash(Base64.getEncoder().encodeToString(random(24)));

    private Passwords() {}

    /** The hash to store of a password. */
    public static String hash(String password) {
        byte[] salt = random(SALT_BYTES);
        int key = KEYS.currentVersion(KEY);
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return "$argon2id$v=19$m=%d,t=%d,p=%d,keyid=%d$%s$%s"
                .formatted(
                        MEMORY_KIB,
                        PASSES,
                        LANES,
                        key,
                        base64.encodeToString(salt),
                        base64.encodeToString(argon2id(password, salt, key, MEMORY_KIB, PASSES, LANES, HASH_BYTES)));
    }

    /** Whether the password is the one that was hashed; false for a hash of another kind. */
    public static boolean verify(String password, String hash) {
        String[] parts = hash == null ? new String[0] : hash.split("\\$");
        if (parts.length != 6 || !parts[1].equals("argon2id") || !parts[2].equals("v=19")) {
            return false;
        }
        String[] parameters = parts[3].split("[=,]");
        byte[] salt = Base64.getDecoder().decode(parts[4]);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] actual = argon2id(
                password,
                salt,
                parameters.length > 7 ? Integer.parseInt(parameters[7]) : NO_KEY,
                Integer.parseInt(parameters[1]),
                Integer.parseInt(parameters[3]),
                Integer.parseInt(parameters[5]),
                expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether a hash was made with an older key, or none: its password should be hashed anew when it is next given. */
    public static boolean isOutdated(String hash) {
        return !hash.contains(",keyid=" + KEYS.currentVersion(KEY) + "$");
    }

    private static byte[] argon2id(
            String password, byte[] salt, int key, int memory, int passes, int lanes, int bytes) {
        var generator = new Argon2BytesGenerator();
        var parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt);
        if (key != NO_KEY) {
            parameters.withSecret(KEYS.key(KEY, key));
        }
        generator.init(parameters.build());
        byte[] hash = new byte[bytes];
        // NFKC: the same keys typed on a phone and on a computer are the same password (NIST SP 800-63B).
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }

    private static byte[] random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return random;
    }
}
