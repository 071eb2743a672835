package fr.vigie.question;

import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.KeyedHashes;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Makes and recognises the numbers that lead to one's own question: 16 digits drawn by a keyed hash from the form's random
 * key, so that the same form sent twice has the same number without its being stored; stored is a keyed hash of it, and the
 * version of the key.
 */
@ApplicationScoped
public class FollowUpNumber {

    static final String KEY = "question";

    private static final BigInteger RANGE = BigInteger.TEN.pow(16);

    private KeyedHashes hashes;

    /** The version of the key that new numbers are made with. */
    int version() {
        return hashes().version();
    }

    /** The number that belongs to a form's key under one version, in groups of four: {@code 1234 5678 9012 3456}. */
    public String of(UUID formKey, int version) {
        BigInteger drawn = new BigInteger(1, hashes().under(version).of("follow-up/" + formKey));
        return String.format("%016d", drawn.mod(RANGE)).replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** What is stored of a number that was made with one version. */
    byte[] stored(String number, int version) {
        return stored(number, hashes().under(version));
    }

    /** What is found by a number as typed, blanks, dots and hyphens or not, whatever version it was made with. */
    <T> Optional<T> find(String typed, Function<byte[], Optional<T>> lookUp) {
        return hashes().find(hash -> lookUp.apply(stored(typed, hash)));
    }

    private static byte[] stored(String typed, KeyedHash hash) {
        return hash.of("lookup/" + (typed == null ? "" : typed.replaceAll("[^0-9]", "")));
    }

    private synchronized KeyedHashes hashes() {
        if (hashes == null) {
            hashes = new KeyedHashes(Keyring.ofEnvironment(), KEY);
        }
        return hashes;
    }
}
