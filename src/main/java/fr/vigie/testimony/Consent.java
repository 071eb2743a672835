package fr.vigie.testimony;

import fr.vigie.shared.Coded;
import java.util.Optional;

/** What a witness allows with their words (GDPR art. 7): never more than they chose, {@link #INTERNAL} when they said nothing. */
public enum Consent implements Coded {
    /** Counted in figures; the words don't leave the union. */
    INTERNAL("interne"),
    /** The words may be quoted without saying who. */
    ANONYMOUS("anonyme"),
    /** The words may be quoted with function and académie. */
    FUNCTION("fonction"),
    /** The words may be quoted with the name. */
    NAME("nom");

    /** The version of the sentences that explain the levels, kept with each consent as its proof. */
    public static final String WORDING = "2026-11";

    private final String code;

    Consent(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether the words may be quoted at all. */
    public boolean allowsQuoting() {
        return this != INTERNAL;
    }

    /** Finds a level by its code. */
    public static Optional<Consent> find(String code) {
        return Coded.find(Consent.class, code);
    }
}
