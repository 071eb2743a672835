package fr.vigie.timeline;

import fr.vigie.figures.PublicFigures;
import fr.vigie.incident.IncidentRow;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import org.hibernate.Session;

/**
 * How many testimonies speak of an incident, where everybody may know. The totals of a tool by day are published; so the
 * number of an incident is shown only when neither it nor what it leaves of those totals, to other incidents or to none, is a
 * group of fewer than {@link PublicFigures#K}.
 */
@ApplicationScoped
public class PublicCounts {

    private static final String BY_INCIDENT = """
            select m.incident_id, count(*)
            from testimony t left join incident_testimony m on m.testimony_id = t.id and m.ended_at is null
            where t.platform_code = :platform and t.state in ('valide', 'a_masquer') and t.withdrawn_at is null
              and t.observed_day between :first and :last
            group by m.incident_id
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    /** The number of testimonies of an incident that may be published; empty where it may not be told. */
    public OptionalLong of(IncidentRow incident) {
        LocalDate last = incident.period().open()
                ? ParisTime.day(clock.instant())
                : incident.period().lastDay();
        List<Object[]> groups = entities.unwrap(Session.class)
                .createNativeQuery(BY_INCIDENT, Object[].class)
                .setParameter("platform", incident.platform())
                .setParameter("first", incident.period().firstDay())
                .setParameter("last", last)
                .getResultList();
        boolean telling = groups.stream().anyMatch(group -> ((Number) group[1]).longValue() < PublicFigures.K);
        return telling
                ? OptionalLong.empty()
                : groups.stream()
                        .filter(group ->
                                group[0] != null && Objects.equals(((Number) group[0]).longValue(), incident.id()))
                        .mapToLong(group -> ((Number) group[1]).longValue())
                        .findFirst();
    }
}
