package fr.vigie.weeklyreview;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;

/** Official statements that facts contradicted, by who made them: of each review in public, as known at its instant. */
@ApplicationScoped
class Contradictions {

    /** The rule is the figure's « contradicted »: said in the week or answered in it, and answered by then. */
    private static final String BY_BODY = """
            with edition as (
              select week, as_of, to_date(week, 'IYYY-"W"IW') as monday from weekly_review_edition where status = 'published'
            ), answered as (
              select e.week, r.statement_id, bool_or(r.said_day between e.monday and e.monday + 6) as in_week
              from edition e join rebuttal r
                on r.recorded_at <= e.as_of and (r.withdrawn_at is null or r.withdrawn_at > e.as_of)
              group by e.week, r.statement_id
            )
            select e.week, s.organisation, count(*)
            from edition e
            join answered a on a.week = e.week
            join statement s on s.id = a.statement_id
            where s.recorded_at <= e.as_of and (s.withdrawn_at is null or s.withdrawn_at > e.as_of)
              and (s.said_day between e.monday and e.monday + 6 or a.in_week)
            group by e.week, s.organisation
            """;

    @PersistenceContext
    EntityManager em;

    /** By week, as {@code 2021-W14}, then by the body's name. */
    Map<String, SortedMap<String, Long>> ofPublished() {
        Map<String, SortedMap<String, Long>> weeks = new HashMap<>();
        em.unwrap(Session.class)
                .createNativeQuery(BY_BODY, Object[].class)
                .getResultList()
                .forEach(row -> weeks.computeIfAbsent((String) row[0], week -> new TreeMap<>())
                        .put((String) row[1], ((Number) row[2]).longValue()));
        return weeks;
    }
}
