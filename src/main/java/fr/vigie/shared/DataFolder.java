package fr.vigie.shared;

import java.nio.file.Path;

/**
 * Where this node keeps what is not in the database: one folder, {@code VIGIE_DATA}, with one folder in it for each kind of
 * thing. Without that name in the environment it is the one of the account that runs Vigie, {@code ~/.local/share/vigie}.
 */
public final class DataFolder {

    private DataFolder() {}

    /** The folder itself. */
    public static Path root() {
        return named("VIGIE_DATA", Path.of(System.getProperty("user.home"), ".local", "share", "vigie"));
    }

    /** The folder of one kind of thing, {@code packs}. */
    public static Path of(String kind) {
        return root().resolve(kind);
    }

    /** The folder of keys, which {@code VIGIE_KEYS} may put elsewhere than beside what they open. */
    public static Path keys() {
        return named("VIGIE_KEYS", of("keys"));
    }

    private static Path named(String variable, Path otherwise) {
        String given = System.getenv(variable);
        return given == null || given.isBlank() ? otherwise : Path.of(given);
    }
}
