package fr.vigie.incident;

import fr.vigie.shared.Coded;

/** Where an incident stands. */
public enum IncidentStanding implements Coded {
    ONGOING("en_cours", "i.set_aside_at is null and i.ended_at is null"),
    OVER("clos", "i.set_aside_at is null and i.ended_at is not null"),
    /** Merged into another, or opened by mistake. */
    SET_ASIDE("ecarte", "i.set_aside_at is not null");

    private final String code;
    private final String condition;

    IncidentStanding(String code, String condition) {
        this.code = code;
        this.condition = condition;
    }

    @Override
    public String code() {
        return code;
    }

    String condition() {
        return condition;
    }
}
