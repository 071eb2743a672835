package fr.vigie.identity.password;

import java.security.SecureRandom;
import java.util.stream.Collectors;

/**
 * The three forms of the CNIL's recommendation of 2022 on passwords: at least 12 characters of four classes, or 14 of
 * three, or a phrase of seven words; never a periodic change. Whether one of that form is easily guessed all the same says
 * {@link PasswordStrength}.
 */
public final class PasswordRules {

    /** The longest, in characters: longer ones are refused, never cut (OWASP ASVS 2.1.2). */
    public static final int LONGEST = 128;

    /** Letters and digits that nobody takes for one another, read aloud or copied from paper. */
    private static final String LEGIBLE = "abcdefghjkmnpqrstuvwxyzACDEFGHJKLMNPQRTUVWXY34679";

    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordRules() {}

    /** A password that nobody can guess (93 bits) and that satisfies the rule: {@code k7Rm-x2Pd-9qTz-4hWs}. */
    public static String suggestion() {
        String suggested;
        do {
            suggested = RANDOM.ints(16, 0, LEGIBLE.length())
                    .mapToObj(at -> LEGIBLE.substring(at, at + 1))
                    .collect(Collectors.joining())
                    .replaceAll("(.{4})(?=.)", "$1-");
        } while (!hasForm(suggested));
        return suggested;
    }

    /** Whether a password has one of the three forms; at most {@value #LONGEST} characters, at least six different ones. */
    public static boolean hasForm(String password) {
        if (password == null
                || password.length() > LONGEST
                || password.chars().distinct().count() < 6) {
            return false;
        }
        int classes = (has(password, "\\p{Ll}") ? 1 : 0)
                + (has(password, "\\p{Lu}") ? 1 : 0)
                + (has(password, "\\d") ? 1 : 0)
                + (has(password, "[^\\p{L}\\d\\s]") ? 1 : 0);
        return password.length() >= 12 && classes == 4
                || password.length() >= 14 && classes >= 3
                || password.strip().split("[\\s-]+").length >= 7;
    }

    private static boolean has(String password, String characters) {
        return password.matches("(?s).*" + characters + ".*");
    }
}
