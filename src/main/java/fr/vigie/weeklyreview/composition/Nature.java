package fr.vigie.weeklyreview.composition;

import fr.vigie.shared.Coded;

/** What a passage is (law of 29 July 1881 on the press): readers have to be able to tell. */
public enum Nature implements Coded {
    FACT("fact"),
    QUOTATION("quotation"),
    ANALYSIS("analysis");

    private final String code;

    Nature(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
