package fr.vigie.testimony.attachment;

import fr.vigie.shared.Coded;

/** Where an attachment stands in moderation. */
public enum AttachmentState implements Coded {
    /** Nobody has looked at it: it doesn't leave. */
    RECEIVED("recu"),
    /** Somebody has seen that it shows no face and no name: it may leave with the words, where the consent allows. */
    CLEARED("libre"),
    /** It shows what must not leave. */
    SET_ASIDE("ecarte");

    private final String code;

    AttachmentState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
