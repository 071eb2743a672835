package fr.vigie.testimony.search;

import fr.vigie.shared.Coded;

/** What a list of testimonies may be sorted by; equal ones follow the order in which they were received. */
public enum TestimonyOrder implements Coded {
    /** By when the problem was met. */
    OBSERVED("observed", "t.observed_at"),
    RECEIVED("received", "t.received_at"),
    PLATFORM("platform", "t.platform_code"),
    ACADEMY("academy", "t.academy_code"),
    SYMPTOM("symptom", "t.symptom_code"),
    /** What waits first. */
    STATE(
            "state",
            "case t.state when 'recu' then 0 when 'a_masquer' then 1 when 'valide' then 2 when 'doublon' then 3 else 4 end");

    private final String code;
    private final String expression;

    TestimonyOrder(String code, String expression) {
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
