package fr.vigie.figures;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.SchoolCalendar;
import fr.vigie.catalogue.Territories;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The figures of any week, as of any instant. */
@ApplicationScoped
public class Figures {

    @PersistenceContext
    EntityManager em;

    @Inject
    SchoolCalendar calendar;

    @Inject
    Territories territories;

    @Inject
    Platforms platforms;

    /**
     * The figures of a week.
     *
     * @param audience for the public, k-anonymous
     * @param asOf what was known and consented at this instant
     */
    public WeekFigures week(Week week, Audience audience, Instant asOf) {
        Map<String, String> regionOf =
                territories.academies().stream().collect(Collectors.toMap(Academy::code, Academy::regionCode));
        List<LocalDate> schoolDays = calendar.schoolDays(week);
        Map<String, String> kindOf = platforms.kinds();
        WeekFigures all = em.unwrap(Session.class)
                .doReturningWork(connection ->
                        new WeekCount(connection, week, audience, asOf).figures(schoolDays, regionOf, kindOf));
        return audience == Audience.PUBLIC ? PublicFigures.of(all, regionOf) : all;
    }

    /**
     * When the week's testimonies pour in: how many in each quarter of an hour of Paris, of those whose hour is known.
     *
     * @param audience for the public, quarters of fewer than five are left out
     */
    public Arrivals arrivals(Week week, Audience audience, Instant asOf) {
        Map<String, String> kindOf = platforms.kinds();
        Arrivals all = Arrivals.of(em.unwrap(Session.class)
                .doReturningWork(connection -> new WeekCount(connection, week, audience, asOf).arrivals(kindOf)));
        return audience == Audience.PUBLIC ? all.shown() : all;
    }
}
