package fr.vigie.statement;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Messages;

/** What a statement claims. */
public enum StatementKind implements Coded {
    /** That everything is ready. */
    PREPAREDNESS("preparation"),
    /** That a contractor is the cause. */
    CAUSE_CONTRACTOR("cause_prestataires"),
    /** That a host is the cause. */
    CAUSE_HOST("cause_hebergeur"),
    /** That an attack is the cause. */
    CAUSE_ATTACK("cause_attaque"),
    /** That the number of users is the cause. */
    CAUSE_LOAD("cause_affluence"),
    /** That it works again. */
    RETURN_TO_NORMAL("retour_normale"),
    /** A decision or a promise. */
    ANNOUNCEMENT("annonce"),
    /** Anything else. */
    OTHER("autre");

    private final String code;

    StatementKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The kind in the reader's language. */
    public String label(Messages messages) {
        return messages.sentence("statement.kind." + code);
    }

    /** Whether it says why the tools failed. */
    public boolean namesACause() {
        return this == CAUSE_CONTRACTOR || this == CAUSE_HOST || this == CAUSE_ATTACK || this == CAUSE_LOAD;
    }
}
