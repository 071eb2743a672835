package fr.vigie.mail;

/**
 * Addresses for links in letters, which nobody's request names: they begin with {@code VIGIE_LINK_URL}, a name of this
 * Vigie that says neither what it is about nor whose it is; else with {@code VIGIE_URL}.
 */
public final class Links {

    private static final String BASE = base(System.getenv("VIGIE_LINK_URL"), System.getenv("VIGIE_URL"));

    private Links() {}

    /** Whether links can be made. */
    public static boolean areKnown() {
        return !BASE.isEmpty();
    }

    /** The whole address of a path that begins with a slash. */
    public static String to(String path) {
        if (!areKnown()) {
            throw new IllegalStateException("neither VIGIE_LINK_URL nor VIGIE_URL is set");
        }
        return BASE + path;
    }

    private static String base(String... candidates) {
        for (String candidate : candidates) {
            if (candidate != null && !candidate.isBlank()) {
                return candidate.strip().replaceAll("/+$", "");
            }
        }
        return "";
    }
}
