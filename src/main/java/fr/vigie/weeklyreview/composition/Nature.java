package fr.vigie.weeklyreview.composition;

import fr.vigie.shared.Coded;

/** What a passage is (law of 29 July 1881 on the press): readers have to be able to tell. */
public enum Nature implements Coded {
    FACT("fact", "fait"),
    QUOTATION("quotation", "citation"),
    ANALYSIS("analysis", "analyse");

    private final String code;
    private final String french;

    Nature(String code, String french) {
        this.code = code;
        this.french = french;
    }

    /** As a review, which is French, names it. */
    public String french() {
        return french;
    }

    @Override
    public String code() {
        return code;
    }
}
