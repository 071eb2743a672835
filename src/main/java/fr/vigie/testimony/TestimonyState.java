package fr.vigie.testimony;

import fr.vigie.shared.Coded;
import java.util.Optional;

/** Where a testimony stands in moderation. */
public enum TestimonyState implements Coded {
    /** Waits for a decision. Received, not counted. */
    RECEIVED("recu"),
    /** Accepted: counted, and quotable where its consent allows. */
    ACCEPTED("valide"),
    /** Accepted but for a passage that has to be masked: counted, not quotable until it is. */
    TO_REDACT("a_masquer"),
    /** Says again what another says. Not counted. */
    DUPLICATE("doublon"),
    /** Set aside for a reason. Not counted. */
    REJECTED("rejete");

    private final String code;

    TestimonyState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether testimonies in this state are counted (« compté »: valide ou à masquer). */
    public boolean isCounted() {
        return this == ACCEPTED || this == TO_REDACT;
    }

    /** Finds a state by its code. */
    public static Optional<TestimonyState> find(String code) {
        return Coded.find(TestimonyState.class, code);
    }
}
