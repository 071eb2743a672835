package fr.vigie.alert;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Territories;
import fr.vigie.incident.detection.Habits;
import fr.vigie.incident.detection.HourKinds;
import fr.vigie.incident.detection.Sighting;
import fr.vigie.incident.detection.Watch;
import fr.vigie.incident.detection.Word;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/**
 * What came in over some time, as detection takes it: by when it was received, without what was rejected or said twice,
 * without what came in a flood and nobody has looked at yet, and without what is told long after.
 */
@ApplicationScoped
class Heard {

    /** What is told longer after it was met is no sign that it goes on. */
    private static final String RECENT = """
             from testimony t where t.received_at >= :from and t.received_at < :to and t.state not in ('rejete', 'doublon')
              and not (t.state = 'recu' and t.source = 'rush')
              and (t.observed_at > t.received_at - interval '4 hours'
                or t.time_precision in ('day', 'period')
                  and t.observed_day = (t.received_at at time zone 'Europe/Paris')::date)
            """;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Territories territories;

    /**
     * Testimonies in the order in which they came in: of each tool and minute as many as detection needs, so that a look
     * costs the same however many testify.
     */
    List<Sighting> sightings(Instant from, Instant to) {
        return query("""
                        with heard_of as (
                          select p.code from platform p where exists (
                            select from testimony t where t.platform_code = p.code
                              and t.received_at >= :from and t.received_at < :to)
                        )
                        select t.* from heard_of
                        cross join generate_series(date_trunc('minute', cast(:from as timestamptz)), :to, interval '1 minute')
                          as minute
                        cross join lateral (
                          select t.id, t.platform_code, t.academy_code, t.received_at,
                            case when t.time_precision in ('exact', 'about') then t.observed_at end as met,
                            coalesce(t.department_code, '') || ' ' || coalesce(t.school_kind, '') as place,
                            concat_ws(' ', t.platform_code, t.academy_code, t.department_code, t.school_kind, t.author_role,
                              t.symptom_code, t.observed_at, t.pupils_concerned, t.pupils_blocked,
                              case when t.school_kind is null and t.pupils_concerned is null then t.id end) as likeness
                        """ + RECENT + """
                            and t.platform_code = heard_of.code
                            and t.received_at >= minute and t.received_at < minute + interval '1 minute'
                          order by t.received_at, t.id
                          limit\s""" + Watch.ENOUGH_A_MINUTE + """
                        ) as t
                        order by t.received_at, t.id
                        """, from, to)
                .map(row -> new Sighting(
                        row.get("platform_code", String.class),
                        row.get("academy_code", String.class),
                        row.get("received_at", Instant.class),
                        row.get("met", Instant.class),
                        row.get("place", String.class),
                        row.get("likeness", String.class)))
                .toList();
    }

    /** How many came in by tool, académie and hour. */
    List<Habits.Count> counts(Instant from, Instant to) {
        return query(
                        "select t.platform_code, t.academy_code, floor(extract(epoch from t.received_at) / 3600)::bigint"
                                + " as hour, count(*) as voices" + RECENT + " group by 1, 2, 3",
                        from,
                        to)
                .map(row -> new Habits.Count(
                        row.get("platform_code", String.class),
                        row.get("academy_code", String.class),
                        row.get("hour", Number.class).longValue(),
                        row.get("voices", Number.class).intValue()))
                .toList();
    }

    /** The first hour in which anything came in since an instant; that of {@code otherwise} when nothing did. */
    long firstHour(Instant since, Instant otherwise) {
        return query("select min(t.received_at) as first" + RECENT, since, otherwise)
                .map(row -> row.get("first", Instant.class))
                .flatMap(Stream::ofNullable)
                .mapToLong(HourKinds::hour)
                .findFirst()
                .orElse(HourKinds.hour(otherwise));
    }

    /** Reports of the same day in the order in which they were filed, those in force. */
    List<Word> words(Instant from, Instant to) {
        return query("""
                        select platform_code, region_code, filed_at, day, state from status_report
                        where filed_at >= :from and filed_at < :to and replaced_at is null and not withdrawn
                          and day = (filed_at at time zone 'Europe/Paris')::date
                        order by filed_at, id
                        """, from, to)
                .map(row -> new Word(
                        row.get("platform_code", String.class),
                        row.get("region_code", String.class) == null ? "" : "R" + row.get("region_code", String.class),
                        academies(row.get("region_code", String.class)),
                        row.get("filed_at", Instant.class),
                        ParisTime.startOf(day(row.get("day"))),
                        PlatformState.find(row.get("state", String.class)).orElse(PlatformState.UNKNOWN)))
                .toList();
    }

    /**
     * How often a tool was told of, by witnesses and by reports of trouble, and when last.
     *
     * @param academies where; everywhere when empty
     */
    Told told(String platform, Set<String> academies, Instant from, Instant to) {
        Tuple row = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select count(*) as times, max(at) as last from (
                          select t.received_at as at
                        """ + RECENT + """
                            and t.platform_code = :platform and (cardinality(:academies) = 0 or t.academy_code = any (:academies))
                          union all
                          select filed_at from status_report where filed_at >= :from and filed_at < :to
                            and platform_code = :platform and state <> 'nominal' and replaced_at is null and not withdrawn
                        ) as heard
                        """, Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("platform", platform)
                .setParameter("academies", academies.toArray(String[]::new))
                .getSingleResult();
        return new Told(row.get("times", Number.class).intValue(), row.get("last", Instant.class));
    }

    /** @param last null when it never was */
    record Told(int times, Instant last) {}

    /** The académies of a territory; none for the whole country. @param territory {@code A24}, {@code R11} or empty */
    Set<String> academiesOf(String territory) {
        return territory.startsWith("A") ? Set.of(territory.substring(1)) : academies(territory);
    }

    private Set<String> academies(String region) {
        return region == null || region.isEmpty()
                ? Set.of()
                : territories.academiesOf(region).stream().map(Academy::code).collect(Collectors.toSet());
    }

    private static LocalDate day(Object value) {
        return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
    }

    private Stream<Tuple> query(String sql, Instant from, Instant to) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .stream();
    }
}
