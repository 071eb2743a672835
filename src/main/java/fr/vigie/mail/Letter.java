package fr.vigie.mail;

/**
 * A message in plain text to one person.
 *
 * @param to the address, {@code name@domain}, without a display name
 * @param subject one line; whoever stands behind the reader sees it
 * @param text the body; lines end with a line feed
 * @param about what it belongs to, in the writer's own words ({@code testimony/812}), by which {@link Outbox#forget} finds
 *     it while it waits; kept as a keyed hash only; null when nobody will look for it
 */
public record Letter(String to, String subject, String text, String about) {

    private static final int LONGEST_ADDRESS = 254;
    private static final int LONGEST_SUBJECT = 200;
    private static final String SEPARATOR = "\u001f";

    public Letter {
        if (!isAddress(to)) {
            throw new IllegalArgumentException("not an address");
        }
        if (subject == null || subject.length() > LONGEST_SUBJECT || subject.matches("(?s).*\\p{Cntrl}.*")) {
            throw new IllegalArgumentException("a subject is one line");
        }
        if (text == null || text.contains(SEPARATOR)) {
            throw new IllegalArgumentException("a letter says something");
        }
    }

    /** Whether something can be written on the envelope: {@code name@domain}, at most 254 characters, without a display name. */
    public static boolean isAddress(String text) {
        return text != null
                && text.length() <= LONGEST_ADDRESS
                && text.matches("[^\\s@<>\",;:\\p{Cntrl}]+@[^\\s@<>\",;:\\p{Cntrl}]+");
    }

    /** One text to seal. */
    String joined() {
        return String.join(SEPARATOR, to, subject, text);
    }

    static Letter split(String joined) {
        String[] parts = joined.split(SEPARATOR, 3);
        return new Letter(parts[0], parts[1], parts[2], null);
    }

    /** Nothing: neither an address nor a word gets into a log. */
    @Override
    public String toString() {
        return "Letter";
    }
}
