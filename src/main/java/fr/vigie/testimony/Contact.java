package fr.vigie.testimony;

/**
 * A way to reach a witness. Stored apart and sealed; only the liaison reads it.
 *
 * @param name or null
 * @param email or null
 */
public record Contact(String name, String email) {

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
