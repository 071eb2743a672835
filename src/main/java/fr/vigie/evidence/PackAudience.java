package fr.vigie.evidence;

import fr.vigie.shared.Coded;
import java.util.Optional;

/** For whom a pack is made. All get what may leave and nothing else; who it is for is told in it and kept. */
public enum PackAudience implements Coded {
    PRESS("press"),
    PARLIAMENT("parliament"),
    COURT("court"),
    /** The union itself: still no more than what may leave, since a file travels. */
    INTERNAL("internal");

    private final String code;

    PackAudience(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Finds one by its code. */
    public static Optional<PackAudience> find(String code) {
        return Coded.find(PackAudience.class, code);
    }
}
