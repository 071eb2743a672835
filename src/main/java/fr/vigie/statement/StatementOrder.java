package fr.vigie.statement;

import fr.vigie.shared.Coded;

/** What a list of statements may be sorted by. */
public enum StatementOrder implements Coded {
    SAID("said", "s.said.at"),
    ORGANISATION("organisation", "s.organisation"),
    KIND("kind", "s.kind"),
    RECORDED("recorded", "s.recordedAt");

    private final String code;
    private final String expression;

    StatementOrder(String code, String expression) {
        this.code = code;
        this.expression = expression;
    }

    @Override
    public String code() {
        return code;
    }

    String expression() {
        return expression;
    }
}
