package fr.vigie.shared;

import java.util.Optional;

/** A part of a school day, as staff file reports (« matin ») and as a denial is dated (« dans la soirée »). */
public enum DayPart implements Coded {
    MORNING("matin"),
    AFTERNOON("apres_midi"),
    EVENING("soir"),
    /** The whole day, or the part isn't known. */
    WHOLE_DAY("journee");

    private final String code;

    DayPart(String code) {
        this.code = code;
    }

    /** {@code matin}, {@code apres_midi}, {@code soir} or {@code journee}, in files and in the HTTP contract alike. */
    @Override
    public String code() {
        return code;
    }

    /** Finds a part by its code. */
    public static Optional<DayPart> find(String code) {
        return Coded.find(DayPart.class, code);
    }
}
