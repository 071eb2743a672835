package fr.vigie.evidence;

import fr.vigie.shared.Coded;

/** Where a pack stands. */
public enum PackState implements Coded {
    /** Asked for; nobody has begun yet. */
    WAITING("waiting"),
    /** Being put together. */
    WORKING("working"),
    /** Done: its file is sealed and never changes. */
    SEALED("sealed"),
    /** It broke off, for a reason that is told; it can be tried again. */
    FAILED("failed"),
    /** Given up by who asked for it. */
    CANCELLED("cancelled");

    private final String code;

    PackState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether something still happens to it by itself. */
    public boolean isOpen() {
        return this == WAITING || this == WORKING;
    }
}
