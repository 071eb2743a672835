package fr.vigie.incident;

import fr.vigie.shared.Coded;

/** What an incident was opened from. */
public enum Origin implements Coded {
    /** Somebody typed it. */
    BY_HAND("main"),
    /** Testimonies or reports that somebody picked. */
    SELECTION("selection"),
    /** What detection suggested and somebody took up. */
    SUGGESTION("suggestion"),
    /** Another incident that was split. */
    SPLIT("scission"),
    /** The demonstration week. */
    DEMONSTRATION("demonstration");

    private final String code;

    Origin(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
