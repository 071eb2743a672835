package fr.vigie.privacy;

import fr.vigie.shared.Coded;

/** What a person may ask about their data. */
public enum Right implements Coded {
    /** See what is kept (GDPR, article 15). */
    ACCESS("acces"),
    /** Have it put right (article 16). */
    RECTIFICATION("rectification"),
    /** Have it deleted (article 17). */
    ERASURE("effacement"),
    /** Get it in a form that machines read (article 20). */
    PORTABILITY("portabilite"),
    /** Have it no longer used (article 21). */
    OBJECTION("opposition");

    private final String code;

    Right(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
