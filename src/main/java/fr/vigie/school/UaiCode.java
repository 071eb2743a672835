package fr.vigie.school;

import fr.vigie.shared.Refused;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The code of a school in the national register (unité administrative immatriculée): seven digits, the first three of which
 * say where it lies, and a check letter.
 *
 * @param text {@code 0301674G}
 */
public record UaiCode(String text) {

    /** A code among words. */
    static final Pattern WITHIN = Pattern.compile("(?<![0-9A-Za-z])[0-9]{7}[A-Za-z](?![0-9A-Za-z])");

    private static final Pattern SHAPE = Pattern.compile("[0-9]{7}[A-Z]");

    /** The letters of a check, in order: those that could be taken for digits are left out. */
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    private static final int DIGITS = 7;

    public UaiCode {
        if (!SHAPE.matcher(text).matches() || text.charAt(DIGITS) != check(text)) {
            throw new IllegalArgumentException(text);
        }
    }

    /**
     * Reads the code that stands in what somebody wrote or chose: {@code Collège Jean Jaurès, Saint-Chinian (0340064V)}.
     *
     * @throws Refused like {@link #read}
     */
    public static UaiCode in(String written) {
        Matcher code = WITHIN.matcher(written);
        return read(code.find() ? code.group() : written);
    }

    /**
     * Reads a code as somebody wrote it, in small or capital letters.
     *
     * @throws Refused on the field {@code uai}: {@code school.uai.malformed}, or {@code school.uai.check} with the letter
     *     that would be right
     */
    public static UaiCode read(String written) {
        String text = written == null ? "" : written.strip().toUpperCase(Locale.ROOT);
        if (!SHAPE.matcher(text).matches()) {
            throw Refused.because("uai", "school.uai.malformed", text);
        }
        if (text.charAt(DIGITS) != check(text)) {
            throw Refused.because("uai", "school.uai.check", text, String.valueOf(check(text)));
        }
        return new UaiCode(text);
    }

    /** The number modulo 23, as a letter. */
    private static char check(String text) {
        return LETTERS.charAt(Integer.parseInt(text.substring(0, DIGITS)) % LETTERS.length());
    }
}
