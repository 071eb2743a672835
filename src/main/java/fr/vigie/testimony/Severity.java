package fr.vigie.testimony;

import fr.vigie.shared.Coded;

/** How much the problem hindered, as the witness puts it. */
public enum Severity implements Coded {
    BLOCKING("bloquant"),
    MAJOR("majeur"),
    MINOR("mineur");

    private final String code;

    Severity(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
