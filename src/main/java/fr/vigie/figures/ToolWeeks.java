package fr.vigie.figures;

import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;

/** When somebody spoke of a tool. */
@ApplicationScoped
public class ToolWeeks {

    /** Day by day through the indexes that begin with the day, so that it costs what the days cost, not the testimonies. */
    private static final String WEEKS = """
            select distinct cast(date_trunc('week', days.at) as date) as monday
            from generate_series(
              (select least((select min(observed_day) from testimony), (select min(day) from status_report)))::timestamp,
              cast(:before as timestamp) - interval '1 day', interval '1 day') as days(at)
            where exists (select 1 from testimony t where t.observed_day = cast(days.at as date)
                and t.platform_code = :platform and t.state in ('valide', 'a_masquer') and t.withdrawn_at is null)
              or exists (select 1 from status_report r where r.day = cast(days.at as date)
                and r.platform_code = :platform and r.replaced_at is null and not r.withdrawn)
            order by monday desc limit :most
            """;

    @PersistenceContext
    EntityManager em;

    /**
     * The last weeks in which a report or a testimony that may be published spoke of a tool, the latest first.
     *
     * @param before the Monday of the first week that is too late
     */
    @SuppressWarnings("unchecked")
    public List<Week> before(String platform, LocalDate before, int most) {
        List<LocalDate> mondays = em.createNativeQuery(WEEKS, LocalDate.class)
                .setParameter("platform", platform)
                .setParameter("before", before)
                .setParameter("most", most)
                .getResultList();
        return mondays.stream().map(Week::of).toList();
    }
}
