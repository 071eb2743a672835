package fr.vigie.figures;

import fr.vigie.shared.Coded;
import java.util.Optional;

/** For whom figures are made. */
public enum Audience implements Coded {
    /** Staff: every testimony that moderation counts, in every cell. */
    INTERNAL("internal"),
    /** Everybody: less the withdrawn ones, and k-anonymous ({@link PublicFigures}). */
    PUBLIC("public");

    private final String code;

    Audience(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Finds an audience by its code. */
    public static Optional<Audience> find(String code) {
        return Coded.find(Audience.class, code);
    }
}
