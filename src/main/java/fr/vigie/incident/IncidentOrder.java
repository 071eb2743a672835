package fr.vigie.incident;

import fr.vigie.shared.Coded;

/** What a list of incidents may be sorted by; equal ones follow their starts. */
public enum IncidentOrder implements Coded {
    START("start", "i.started_at"),
    /** Those that go on come last. */
    END("end", "coalesce(i.ended_at, 'infinity')"),
    PLATFORM("platform", "i.platform_code"),
    /** The whole country first. */
    REGION("region", "coalesce(i.region_code, '')"),
    /** By how many testimonies. */
    TESTIMONIES("testimonies", "testimonies");

    private final String code;
    private final String expression;

    IncidentOrder(String code, String expression) {
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
