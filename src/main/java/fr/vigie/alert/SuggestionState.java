package fr.vigie.alert;

import fr.vigie.shared.Coded;

/** What became of a suggestion. */
public enum SuggestionState implements Coded {
    /** It waits for somebody. */
    OFFERED("offerte"),
    /** Somebody took it up. */
    TAKEN("prise"),
    /** Somebody said that it was none. */
    SET_ASIDE("ecartee");

    private final String code;

    SuggestionState(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
