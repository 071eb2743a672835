package fr.vigie.figures;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.SchoolCalendar;
import fr.vigie.catalogue.Territories;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * Counts weeks. One pass over the week's testimonies, through the index on their day, however many there are in all; three
 * small questions for surges, reports and statements.
 */
@ApplicationScoped
public class Figures {

    /**
     * The week's testimonies with what was decided and consented at the instant asked for. The history is looked up only
     * for those that changed since.
     */
    static final String TOLD = """
            with told as (
              select t.id, t.observed_day, t.observed_at, t.time_precision, t.platform_code, t.symptom_code,
                t.academy_code, t.session_lost, t.pupils_blocked, t.pupils_concerned,
                case when t.decided_at is null or t.decided_at <= moment.at then t.state
                  else coalesce((select d.outcome from testimony_decision d
                    where d.testimony_id = t.id and d.decided_at <= moment.at
                    order by d.decided_at desc, d.id desc limit 1), 'recu') end as state,
                case when t.consent_changed_at is null or t.consent_changed_at <= moment.at then t.consent
                  else coalesce((select c.level from testimony_consent c
                    where c.testimony_id = t.id and c.effective_at <= moment.at and c.level <> 'retire'
                    order by c.effective_at desc, c.id desc limit 1), 'interne') end as consent,
                coalesce(t.withdrawn_at <= moment.at, false) as withdrawn
              from testimony t, (select ?::timestamptz as at, ?::date as monday, ?::date as sunday)
                as moment
              where t.observed_day between moment.monday and moment.sunday and t.received_at <= moment.at
            ), counted as (
              select told.*, told.state in ('valide', 'a_masquer') as is_counted,
                told.state in ('valide', 'a_masquer') and not told.withdrawn as is_published
              from told
            ), included as (
              select c.* from counted c, (select ?::boolean as public) as audience
              where case when audience.public then c.is_published else c.is_counted end
            )
            """;

    private static final String TOTALS = TOLD + """
            select count(*) as received,
              count(*) filter (where is_counted) as counted,
              count(*) filter (where is_published) as published,
              count(*) filter (where is_published and state = 'valide' and consent <> 'interne') as quotable,
              count(*) filter (where is_published and state = 'valide' and consent in ('fonction', 'nom')) as named,
              (select count(*) filter (where session_lost) from included) as lost,
              (select coalesce(sum(pupils_blocked), 0) from included) as blocked,
              (select coalesce(sum(pupils_blocked), 0) from included where symptom_code = 'salle_attente_bloquee'
                and pupils_concerned is not null) as waiting_blocked,
              (select coalesce(sum(pupils_concerned), 0) from included where symptom_code = 'salle_attente_bloquee'
                and pupils_blocked is not null) as waiting_concerned
            from counted
            """;

    private static final String GROUPS = TOLD + """
            select observed_day, platform_code, symptom_code, academy_code, count(*) as n
            from included
            group by grouping sets ((observed_day), (platform_code), (platform_code, observed_day), (symptom_code),
              (academy_code))
            """;

    private static final String SURGES = TOLD + """
            , dated as (
              select p.kind, i.observed_at, i.observed_day,
                lead(i.observed_at, 2) over (partition by p.kind order by i.observed_at) as third
              from included i join platform p on p.code = i.platform_code
              where i.time_precision in ('exact', 'about')
            ), starts as (
              select kind, min(observed_at) as start from dated
              where third - observed_at <= interval '15 minutes' group by kind
            )
            select s.kind, s.start, min(d.observed_at) as first
            from starts s join dated d on d.kind = s.kind
              and d.observed_day = (s.start at time zone 'Europe/Paris')::date
            group by s.kind, s.start
            """;

    private static final String REPORTS = """
            select platform_code, day, state from status_report
            where day between ? and ? and filed_at <= ? and (replaced_at is null or replaced_at > ?) and not withdrawn
            """;

    private static final String STATEMENTS = """
            with answered as (
              select distinct r.statement_id, bool_or(r.said_day between ? and ?) as in_week
              from rebuttal r
              where r.recorded_at <= ? and (r.withdrawn_at is null or r.withdrawn_at > ?)
              group by r.statement_id
            )
            select count(*) as statements, count(a.statement_id) as contradicted
            from statement s left join answered a on a.statement_id = s.id
            where s.recorded_at <= ? and (s.withdrawn_at is null or s.withdrawn_at > ?)
              and (s.said_day between ? and ? or a.in_week)
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    SchoolCalendar calendar;

    @Inject
    Territories territories;

    /**
     * The figures of a week.
     *
     * @param audience for the public, k-anonymous
     * @param asOf what was known and consented at this instant
     */
    public WeekFigures week(Week week, Audience audience, Instant asOf) {
        List<LocalDate> schoolDays = calendar.schoolDays(week);
        Map<String, String> regionOf =
                territories.academies().stream().collect(Collectors.toMap(Academy::code, Academy::regionCode));
        WeekFigures all = em.unwrap(Session.class)
                .doReturningWork(connection -> count(connection, week, audience, asOf, schoolDays, regionOf));
        return audience == Audience.PUBLIC ? PublicFigures.of(all, regionOf) : all;
    }

    private static WeekFigures count(
            Connection connection,
            Week week,
            Audience audience,
            Instant asOf,
            List<LocalDate> schoolDays,
            Map<String, String> regionOf)
            throws SQLException {
        Groups groups = groups(connection, week, audience, asOf);
        List<StateRules.Reported> reports = reports(connection, week, asOf);
        SortedMap<String, Long> byRegion = new TreeMap<>();
        groups.byAcademy.forEach((academy, n) -> byRegion.merge(regionOf.get(academy), n, Long::sum));
        SortedMap<String, SortedMap<LocalDate, PlatformState>> states =
                StateRules.byDay(reports, groups.byPlatform.keySet(), schoolDays);
        SortedMap<String, LocalDate> until = new TreeMap<>();
        states.forEach((platform, days) ->
                StateRules.inaccessibleUntil(days, schoolDays).ifPresent(day -> until.put(platform, day)));
        SortedMap<String, Surge> surges = surges(connection, week, audience, asOf);
        long[] statements = statements(connection, week, asOf);
        try (PreparedStatement select = told(connection, TOTALS, week, audience, asOf);
                ResultSet row = select.executeQuery()) {
            row.next();
            return new WeekFigures(
                    week,
                    week.monday(),
                    week.sunday(),
                    audience,
                    ParisTime.offset(asOf),
                    schoolDays,
                    new TestimonyCounts(
                            row.getLong("received"),
                            row.getLong("counted"),
                            row.getLong("published"),
                            row.getLong("quotable"),
                            row.getLong("named")),
                    groups.byDay,
                    groups.byPlatform,
                    groups.byPlatformDay,
                    groups.bySymptom,
                    byRegion,
                    groups.byAcademy,
                    groups.byAcademy.size(),
                    byRegion.size(),
                    row.getLong("lost"),
                    row.getLong("blocked"),
                    new WaitingRoom(row.getLong("waiting_blocked"), row.getLong("waiting_concerned")),
                    states,
                    until,
                    surges,
                    statements[0],
                    statements[1],
                    reports.size());
        }
    }

    private static final class Groups {
        final SortedMap<LocalDate, Long> byDay = new TreeMap<>();
        final SortedMap<String, Long> byPlatform = new TreeMap<>();
        final SortedMap<String, SortedMap<LocalDate, Long>> byPlatformDay = new TreeMap<>();
        final SortedMap<String, Long> bySymptom = new TreeMap<>();
        final SortedMap<String, Long> byAcademy = new TreeMap<>();
    }

    private static Groups groups(Connection connection, Week week, Audience audience, Instant asOf)
            throws SQLException {
        Groups groups = new Groups();
        try (PreparedStatement select = told(connection, GROUPS, week, audience, asOf);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                LocalDate day = rows.getObject("observed_day", LocalDate.class);
                String platform = rows.getString("platform_code");
                String symptom = rows.getString("symptom_code");
                String academy = rows.getString("academy_code");
                long n = rows.getLong("n");
                if (platform != null && day != null) {
                    groups.byPlatformDay
                            .computeIfAbsent(platform, p -> new TreeMap<>())
                            .put(day, n);
                } else if (platform != null) {
                    groups.byPlatform.put(platform, n);
                } else if (day != null) {
                    groups.byDay.put(day, n);
                } else if (symptom != null) {
                    groups.bySymptom.put(symptom, n);
                } else if (academy != null) {
                    groups.byAcademy.put(academy, n);
                }
            }
        }
        return groups;
    }

    private static SortedMap<String, Surge> surges(Connection connection, Week week, Audience audience, Instant asOf)
            throws SQLException {
        SortedMap<String, Surge> surges = new TreeMap<>();
        try (PreparedStatement select = told(connection, SURGES, week, audience, asOf);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                Instant start = rows.getObject("start", OffsetDateTime.class).toInstant();
                Instant first = rows.getObject("first", OffsetDateTime.class).toInstant();
                surges.put(
                        rows.getString("kind"),
                        new Surge(
                                ParisTime.offset(first),
                                ParisTime.offset(start),
                                SurgeRule.label(ParisTime.time(start))));
            }
        }
        return surges;
    }

    private static List<StateRules.Reported> reports(Connection connection, Week week, Instant asOf)
            throws SQLException {
        List<StateRules.Reported> reports = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(REPORTS)) {
            select.setObject(1, week.monday());
            select.setObject(2, week.sunday());
            select.setObject(3, utc(asOf));
            select.setObject(4, utc(asOf));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    reports.add(new StateRules.Reported(
                            rows.getString(1),
                            rows.getObject(2, LocalDate.class),
                            PlatformState.find(rows.getString(3)).orElseThrow()));
                }
            }
        }
        return reports;
    }

    private static long[] statements(Connection connection, Week week, Instant asOf) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(STATEMENTS)) {
            select.setObject(1, week.monday());
            select.setObject(2, week.sunday());
            for (int i = 3; i <= 6; i++) {
                select.setObject(i, utc(asOf));
            }
            select.setObject(7, week.monday());
            select.setObject(8, week.sunday());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return new long[] {row.getLong(1), row.getLong(2)};
            }
        }
    }

    static PreparedStatement told(Connection connection, String sql, Week week, Audience audience, Instant asOf)
            throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql);
        select.setObject(1, utc(asOf));
        select.setObject(2, week.monday());
        select.setObject(3, week.sunday());
        select.setBoolean(4, audience == Audience.PUBLIC);
        return select;
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
