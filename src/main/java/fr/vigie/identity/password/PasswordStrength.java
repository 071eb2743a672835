package fr.vigie.identity.password;

import com.nulabinc.zxcvbn.Zxcvbn;
import fr.vigie.shared.Fault;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a password is worth to somebody who guesses, as the CNIL's recommendation of 2022 asks: one of its three forms, and
 * at least {@link #NEEDED} bits, which is what it wants where guessing is slowed down.
 *
 * <p>Bits are the logarithm of the guesses that a clever attacker needs: passwords and words that everybody tries, names and
 * dates, neighbours on a keyboard, repetitions, and what is known of the person. The words of a phrase count at most as
 * words drawn from a list of 7,776.
 *
 * @param bits how many, rounded down, 0 to {@link #MOST}
 * @param form whether it has one of the three forms
 * @param tooLong whether it is longer than {@link PasswordRules#LONGEST}
 */
public record PasswordStrength(int bits, boolean form, boolean tooLong) {

    /** What is asked for: 50 bits (CNIL, deliberation 2022-100, with a delay after failures). */
    public static final int NEEDED = 50;

    /** What is enough even for somebody who has stolen the hashes (same deliberation, a password on its own). */
    public static final int STRONG = 80;

    /** Beyond it nothing is told apart. */
    public static final int MOST = 128;

    /** Characters that are read: estimating takes time that grows faster than the length. */
    private static final int READ = 64;

    private static final double BITS_OF_A_WORD = Math.log(7_776) / Math.log(2);
    private static final Pattern PHRASE =
            Pattern.compile("\\p{L}+(?:['’]\\p{L}+)?(?:[\\s-]+\\p{L}+(?:['’]\\p{L}+)?){2,}");
    private static final Zxcvbn ESTIMATE = new Zxcvbn();
    private static final List<String> OURS =
            List.of("vigie", "syndicat", "rectorat", "academie", "education", "motdepasse", "azerty", "qsdfgh");

    /**
     * Estimates a password.
     *
     * @param password null and blank are worth nothing
     * @param about what anybody knows of its owner: login, name; null is left out
     */
    public static PasswordStrength of(String password, String... about) {
        if (password == null || password.isBlank()) {
            return new PasswordStrength(0, false, false);
        }
        String read = password.length() > READ ? password.substring(0, READ) : password;
        List<String> known = java.util.stream.Stream.concat(
                        OURS.stream(),
                        Arrays.stream(about)
                                .filter(Objects::nonNull)
                                .flatMap(words -> java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of(words), Arrays.stream(words.split("[^\\p{L}\\d]+"))))
                                .filter(word -> word.length() > 2))
                .toList();
        double bits = Math.log(ESTIMATE.measure(read, known).getGuesses()) / Math.log(2);
        String stripped = password.strip();
        if (PHRASE.matcher(stripped).matches()) {
            long words = Arrays.stream(
                            stripped.toLowerCase(java.util.Locale.ROOT).split("[\\s-]+"))
                    .distinct()
                    .count();
            bits = Math.min(bits, words * BITS_OF_A_WORD);
        }
        return new PasswordStrength(
                (int) Math.max(0, Math.min(MOST, bits)),
                PasswordRules.hasForm(password),
                password.length() > PasswordRules.LONGEST);
    }

    /** Whether it may be taken. */
    public boolean enough() {
        return form && bits >= NEEDED;
    }

    /** Why it may not be taken; empty when it may. @param field where the form asks for it */
    public Optional<Fault> fault(String field) {
        if (tooLong) {
            return Optional.of(Fault.of(field, "identity.password.tooLong", PasswordRules.LONGEST));
        }
        if (!form) {
            return Optional.of(Fault.of(field, "identity.password.weak"));
        }
        return enough() ? Optional.empty() : Optional.of(Fault.of(field, "identity.password.guessable", bits, NEEDED));
    }
}
