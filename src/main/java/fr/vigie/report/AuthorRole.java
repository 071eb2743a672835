package fr.vigie.report;

import fr.vigie.shared.Coded;

/** For whom a report speaks. */
public enum AuthorRole implements Coded {
    /** A regional section, for its own académies. */
    SECTION("section_academique"),
    /** The union's national office, for any region or the whole country. */
    NATIONAL("secteur_national");

    private final String code;

    AuthorRole(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
