package fr.vigie.evidence.seal;

/** Why something could not be sealed; nothing was. */
public final class SealFault extends Exception {

    private static final long serialVersionUID = 1L;

    /** What went wrong, as codes of sentences end. */
    public enum Kind {
        /** The certificate is no longer, or not yet, valid. */
        CERTIFICATE,
        /** The key or its certificates can't be read, or don't belong together. */
        KEYS,
        /** The time-stamping authority can't be reached, or doesn't answer as it should. */
        AUTHORITY
    }

    private final Kind kind;

    SealFault(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
