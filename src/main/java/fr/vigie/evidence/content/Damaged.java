package fr.vigie.evidence.content;

import java.io.IOException;

/** A file that a pack takes along is no longer what was kept. */
public final class Damaged extends IOException {

    private static final long serialVersionUID = 1L;

    /** The capture of a statement, or of what answers it. */
    public static final String CAPTURE = "capture";

    /** What a witness attached. */
    public static final String PIECE = "piece";

    private final transient File file;

    Damaged(String kind, long id, Throwable cause) {
        super(kind + " " + id, cause);
        file = new File(kind, id);
    }

    /**
     * Which file.
     *
     * @param kind {@link #CAPTURE} or {@link #PIECE}
     * @param id its number
     */
    public record File(String kind, long id) {}

    public File file() {
        return file;
    }
}
