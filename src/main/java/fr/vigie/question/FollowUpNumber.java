package fr.vigie.question;

import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigInteger;
import java.util.UUID;

/**
 * Makes and recognises the numbers that lead to one's own question: 16 digits drawn by a keyed hash from the form's random
 * key, so that the same form sent twice has the same number without its being stored; stored is a keyed hash of it.
 */
@ApplicationScoped
public class FollowUpNumber {

    private static final BigInteger RANGE = BigInteger.TEN.pow(16);

    private KeyedHash hash;

    /** The number that belongs to a form's key, in groups of four: {@code 1234 5678 9012 3456}. */
    public String of(UUID formKey) {
        String digits = String.format("%016d", new BigInteger(1, hash().of("follow-up/" + formKey)).mod(RANGE));
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** What is stored of a number as typed, blanks, dots and hyphens or not. */
    byte[] stored(String typed) {
        return hash().of("lookup/" + (typed == null ? "" : typed.replaceAll("[^0-9]", "")));
    }

    private synchronized KeyedHash hash() {
        if (hash == null) {
            hash = new KeyedHash(Keyring.ofEnvironment().key("question", 1));
        }
        return hash;
    }
}
