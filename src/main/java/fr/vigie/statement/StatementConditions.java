package fr.vigie.statement;

import jakarta.persistence.Query;
import java.util.HashMap;
import java.util.Map;

/** A filter as a where clause and its parameters. */
final class StatementConditions {

    /** Said in a week or answered in it; parameters: its Monday and its Sunday. */
    static final String OF_WEEK = """
            (s.said.day between :monday and :sunday or exists (select 1 from Rebuttal r
              where r.statementId = s.id and r.withdrawnAt is null and r.said.day between :monday and :sunday))
            """;

    private static final String WORDS =
            "lower(s.summary || ' ' || coalesce(s.quotation, '') || ' ' || s.authorOffice || ' '"
                    + " || coalesce(s.authorName, '') || ' ' || s.organisation)";

    private final StringBuilder where;
    private final Map<String, Object> parameters = new HashMap<>();

    StatementConditions(StatementFilter filter) {
        where = new StringBuilder(" where s.withdrawnAt is " + (filter.withdrawn() ? "not null" : "null"));
        if (filter.week() != null) {
            where.append(" and ").append(OF_WEEK);
            parameters.put("monday", filter.week().monday());
            parameters.put("sunday", filter.week().sunday());
        }
        and("s.said.day >= :from", "from", filter.from());
        and("s.said.day <= :to", "to", filter.to());
        and(
                "s.kind = :kind",
                "kind",
                filter.kind() == null ? null : filter.kind().code());
        and(":platform member of s.platforms", "platform", filter.platform());
        and(
                "cast(function('unaccent', " + WORDS + ") as string)"
                        + " like cast(function('unaccent', lower(:text)) as string) escape '!'",
                "text",
                filter.text() == null ? null : "%" + filter.text().strip().replaceAll("[!%_]", "!$0") + "%");
        if (filter.publishable() != null) {
            where.append(filter.publishable() ? " and" : " and not")
                    .append(" exists (select 1 from Capture c where c.statementId = s.id)");
        }
        if (filter.answered() != null) {
            where.append(filter.answered() ? " and" : " and not")
                    .append(" exists (select 1 from Rebuttal r where r.statementId = s.id and r.withdrawnAt is null)");
        }
    }

    private void and(String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    String where() {
        return where.toString();
    }

    void bind(Query query) {
        parameters.forEach(query::setParameter);
    }
}
