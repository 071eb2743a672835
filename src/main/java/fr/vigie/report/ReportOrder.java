package fr.vigie.report;

import fr.vigie.shared.Coded;

/** What a list of reports may be sorted by; equal ones follow the order in which they were filed. */
public enum ReportOrder implements Coded {
    DAY("day", "r.day"),
    PLATFORM("platform", "r.platformCode"),
    /** By the region's code, the whole country first. */
    REGION("region", "coalesce(r.regionCode, '')"),
    /** By gravity. */
    STATE(
            "state",
            "case r.state when 'indisponible' then 0 when 'quasi_inaccessible' then 1 when 'degrade' then 2"
                    + " when 'ameliore' then 3 else 4 end"),
    FILED("filed", "r.filedAt");

    private final String code;
    private final String expression;

    ReportOrder(String code, String expression) {
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
