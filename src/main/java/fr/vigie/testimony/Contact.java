package fr.vigie.testimony;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A way to reach a witness. Stored apart and sealed; only the liaison reads it.
 *
 * @param name or null
 * @param email or null
 * @param link whether a link to their page is to be sent there, once
 */
public record Contact(String name, String email, boolean link) {

    /** The employer's addresses: who runs them can see that a message came, and from where. */
    private static final Pattern EMPLOYERS =
            Pattern.compile("(.+\\.)?(ac-[a-z-]+\\.fr|education\\.fr|gouv\\.fr|cned\\.fr)");

    /** A way to reach a witness who wants no link. */
    public Contact(String name, String email) {
        this(name, email, false);
    }

    /** Whether an address belongs to the employer of those who teach. */
    static boolean isEmployers(String email) {
        return EMPLOYERS
                .matcher(email.substring(email.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT))
                .matches();
    }

    /** One text to seal: the name, a line feed, the address. */
    String joined() {
        return (name == null ? "" : name) + "\n" + (email == null ? "" : email);
    }

    static Contact split(String joined) {
        String[] parts = joined.split("\n", -1);
        return new Contact(parts[0].isEmpty() ? null : parts[0], parts[1].isEmpty() ? null : parts[1]);
    }

    /** Nothing: it never gets into a log. */
    @Override
    public String toString() {
        return "Contact";
    }
}
