package fr.vigie.http;

import java.util.UUID;

/** The key that a public form brings along, so that what is sent twice is taken once. */
public final class OnceKey {

    private OnceKey() {}

    /** Reads it; where there is none, or something else, the form counts as a new one. */
    public static UUID read(String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException malformed) {
            return UUID.randomUUID();
        }
    }
}
