package fr.vigie.shared;

/** Free text as people, programs and files give it. */
public final class Text {

    private Text() {}

    /**
     * Reads a text that may be missing, without the blanks around it.
     *
     * @param longest the most characters (UTF-16 units) that it may have
     * @return null when there is nothing but blanks
     * @throws Refused on the field {@code text}: {@code shared.text.tooLong}, or {@code shared.text.control} for what no
     *     page and no table can show (control characters but for line breaks and tabs, halves of a character)
     */
    public static String read(String text, int longest) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String stripped = text.strip();
        if (stripped.length() > longest) {
            throw Refused.because("text", "shared.text.tooLong", longest, stripped.length());
        }
        if (stripped.codePoints().anyMatch(Text::cannotBeShown)) {
            throw Refused.because("text", "shared.text.control");
        }
        return stripped;
    }

    /**
     * Reads a text that must be there.
     *
     * @throws Refused as {@link #read}, or {@code shared.text.missing}
     */
    public static String required(String text, int longest) {
        String read = read(text, longest);
        if (read == null) {
            throw Refused.because("text", "shared.text.missing");
        }
        return read;
    }

    /** A code point that stands alone in the surrogates' range is half of a character. */
    private static boolean cannotBeShown(int character) {
        return Character.getType(character) == Character.SURROGATE
                || Character.isISOControl(character) && character != '\n' && character != '\r' && character != '\t';
    }
}
