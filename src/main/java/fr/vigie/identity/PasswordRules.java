package fr.vigie.identity;

/**
 * The CNIL's recommendation of 2022 on passwords, with limited attempts: at least 12 characters of four classes, or 14 of
 * three, or a phrase of seven words; never a periodic change.
 */
public final class PasswordRules {

    private static final int LONGEST = 200;

    private PasswordRules() {}

    /** Whether a password satisfies one of the three forms. */
    public static boolean strongEnough(String password) {
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
