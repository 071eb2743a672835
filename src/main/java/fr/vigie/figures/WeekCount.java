package fr.vigie.figures;

import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts one week over one connection. Every total and every map comes out of a single pass over the week's testimonies,
 * found through the index on their day: what a week costs depends on the week, not on how many testimonies there are.
 * Nothing is stored ready-counted, so that a decision or a withdrawal shows at once and any instant can be asked for.
 */
final class WeekCount {

    /**
     * The week's testimonies as they stood at an instant; parameters: the instant, Monday, Sunday. The history is looked
     * up only for those that changed since. Each step is used once, or the database would write it out first; « is true »
     * keeps it from walking the index on arrivals, of which nearly all came before the instant.
     */
    private static final String TOLD = """
            with told as (
              select t.observed_day, t.observed_at, t.time_precision, t.platform_code, t.symptom_code,
                t.academy_code, t.session_lost, t.pupils_blocked, t.pupils_concerned,
                case when t.decided_at is null or t.decided_at <= moment.at then t.state
                  else coalesce((select d.outcome from testimony_decision d
                    where d.testimony_id = t.id and d.decided_at <= moment.at
                    order by d.decided_at desc, d.id desc limit 1), 'recu') end as state,
                case when t.consent_changed_at is null or t.consent_changed_at <= moment.at then t.consent
                  else coalesce((select c.level from testimony_consent c
                    where c.testimony_id = t.id and c.effective_at <= moment.at and c.level <> 'retire'
                    order by c.effective_at desc, c.id desc limit 1), 'interne') end as consent,
                coalesce(t.withdrawn_at <= moment.at, false) as withdrawn,
                t.received_at <= date_trunc('hour', moment.at) as before_the_hour
              from testimony t, (select ?::timestamptz as at, ?::date as monday, ?::date as sunday) as moment
              where t.observed_day between moment.monday and moment.sunday and (t.received_at <= moment.at) is true
            ), standing as (
              select told.*, state in ('valide', 'a_masquer') as counted,
                state in ('valide', 'a_masquer') and not withdrawn as published,
                state = 'valide' and not withdrawn and consent <> 'interne' as quotable,
                state = 'valide' and not withdrawn and consent in ('fonction', 'nom') as named
              from told
            )
            """;

    /**
     * {@code %1$s} stands for the column that says what the audience's figures include, {@code %2$s} for what it is told of
     * arrivals: a public that could ask for one moment after another would learn the minute at which each witness wrote, and
     * whoever keeps the log of a school's network knows who was connected then. What a person has accepted since counts as well. Totals, days, tools and problems are
     * sums of the finest groups, added up here: each further grouping would cost the database the week once more.
     */
    private static final String TOTALS_AND_GROUPS = TOLD + """
            select observed_day, platform_code, symptom_code, academy_code,
              count(*) filter (where %2$s) as received,
              count(*) filter (where counted) as counted,
              count(*) filter (where published) as published,
              count(*) filter (where quotable) as quotable,
              count(*) filter (where named) as named,
              count(*) filter (where %1$s and session_lost) as lost,
              coalesce(sum(pupils_blocked) filter (where %1$s), 0) as blocked,
              coalesce(sum(pupils_blocked) filter (where %1$s and symptom_code = 'salle_attente_bloquee'
                and pupils_concerned is not null), 0) as waiting_blocked,
              coalesce(sum(pupils_concerned) filter (where %1$s and symptom_code = 'salle_attente_bloquee'
                and pupils_blocked is not null), 0) as waiting_concerned
            from standing
            group by grouping sets ((observed_day, platform_code, symptom_code), (academy_code))
            """;

    private static final String ARRIVALS = TOLD + """
            select platform_code, (extract(epoch from observed_at) * 1000000)::bigint as micros, count(*) as n
            from standing where %1$s and time_precision in ('exact', 'about')
            group by platform_code, observed_at
            """;

    private static final String REPORTS = """
            select platform_code, day, state from status_report
            where day between ? and ? and filed_at <= ? and (replaced_at is null or replaced_at > ?) and not withdrawn
            """;

    private static final String STATEMENTS = """
            with answered as (
              select r.statement_id, bool_or(r.said_day between ? and ?) as in_week
              from rebuttal r
              where r.recorded_at <= ? and (r.withdrawn_at is null or r.withdrawn_at > ?)
              group by r.statement_id
            )
            select count(*) as statements, count(a.statement_id) as contradicted
            from statement s left join answered a on a.statement_id = s.id
            where s.recorded_at <= ? and (s.withdrawn_at is null or s.withdrawn_at > ?)
              and (s.said_day between ? and ? or a.in_week)
            """;

    private final Connection connection;
    private final Week week;
    private final Audience audience;
    private final Instant asOf;

    WeekCount(Connection connection, Week week, Audience audience, Instant asOf) {
        this.connection = connection;
        this.week = week;
        this.audience = audience;
        this.asOf = asOf;
    }

    /**
     * All figures, cells of few testimonies included.
     *
     * @param schoolDays the week's
     * @param regionOf the region of every académie
     * @param kindOf the family of every tool
     */
    WeekFigures figures(List<LocalDate> schoolDays, Map<String, String> regionOf, Map<String, String> kindOf)
            throws SQLException {
        Groups groups = groups();
        SortedMap<String, Long> byRegion = new TreeMap<>();
        groups.byAcademy.forEach((academy, n) -> byRegion.merge(regionOf.get(academy), n, Long::sum));
        List<StateRules.Reported> reports = reports();
        SortedMap<String, SortedMap<LocalDate, PlatformState>> states =
                StateRules.byDay(reports, groups.byPlatform.keySet(), schoolDays);
        SortedMap<String, LocalDate> until = new TreeMap<>();
        states.forEach((platform, days) ->
                StateRules.inaccessibleUntil(days, schoolDays).ifPresent(day -> until.put(platform, day)));
        SortedMap<String, Surge> surges = new TreeMap<>();
        SortedMap<String, SortedMap<Instant, Long>> arrivalsByKind = arrivals(kindOf);
        arrivalsByKind.forEach((kind, arrivals) -> SurgeRule.find(arrivals).ifPresent(s -> surges.put(kind, s)));
        long[] statements = statements();
        return new WeekFigures(
                week,
                week.monday(),
                week.sunday(),
                audience,
                ParisTime.offset(asOf),
                schoolDays,
                groups.testimonies,
                groups.byDay,
                groups.byPlatform,
                groups.byPlatformDay,
                groups.bySymptom,
                byRegion,
                groups.byAcademy,
                groups.byAcademy.size(),
                byRegion.size(),
                groups.lost,
                groups.blocked,
                groups.waitingRoom,
                states,
                until,
                surges,
                SurgeCurve.of(surges.values(), arrivalsByKind).orElse(null),
                statements[0],
                statements[1],
                reports.size());
    }

    /** When testimonies whose hour is known were met, by family of tools: how many at each instant. */
    SortedMap<String, SortedMap<Instant, Long>> arrivals(Map<String, String> kindOf) throws SQLException {
        SortedMap<String, SortedMap<Instant, Long>> arrivals = new TreeMap<>();
        try (PreparedStatement select = standing(ARRIVALS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                arrivals.computeIfAbsent(kindOf.get(rows.getString(1)), kind -> new TreeMap<>())
                        .merge(Instant.EPOCH.plus(rows.getLong(2), ChronoUnit.MICROS), rows.getLong(3), Long::sum);
            }
        }
        return arrivals;
    }

    private static final class Groups {
        TestimonyCounts testimonies = new TestimonyCounts(0, 0, 0, 0, 0);
        long lost;
        long blocked;
        WaitingRoom waitingRoom = new WaitingRoom(0, 0);
        final SortedMap<LocalDate, Long> byDay = new TreeMap<>();
        final SortedMap<String, Long> byPlatform = new TreeMap<>();
        final SortedMap<String, SortedMap<LocalDate, Long>> byPlatformDay = new TreeMap<>();
        final SortedMap<String, Long> bySymptom = new TreeMap<>();
        final SortedMap<String, Long> byAcademy = new TreeMap<>();

        /** A row of one of the groupings; the columns that it isn't grouped by are null. @param n what it adds to the maps */
        void take(ResultSet row, long n) throws SQLException {
            String academy = row.getString("academy_code");
            if (academy == null) {
                takeTotals(row);
            }
            if (n == 0) {
                return;
            }
            if (academy != null) {
                byAcademy.put(academy, n);
                return;
            }
            LocalDate day = row.getObject("observed_day", LocalDate.class);
            String platform = row.getString("platform_code");
            byDay.merge(day, n, Long::sum);
            byPlatform.merge(platform, n, Long::sum);
            byPlatformDay.computeIfAbsent(platform, p -> new TreeMap<>()).merge(day, n, Long::sum);
            bySymptom.merge(row.getString("symptom_code"), n, Long::sum);
        }

        private void takeTotals(ResultSet row) throws SQLException {
            testimonies = new TestimonyCounts(
                    testimonies.received() + row.getLong("received"),
                    testimonies.counted() + row.getLong("counted"),
                    testimonies.published() + row.getLong("published"),
                    testimonies.quotable() + row.getLong("quotable"),
                    testimonies.quotableNamed() + row.getLong("named"));
            lost += row.getLong("lost");
            blocked += row.getLong("blocked");
            waitingRoom = new WaitingRoom(
                    waitingRoom.blocked() + row.getLong("waiting_blocked"),
                    waitingRoom.concerned() + row.getLong("waiting_concerned"));
        }
    }

    private Groups groups() throws SQLException {
        Groups groups = new Groups();
        try (PreparedStatement select = standing(TOTALS_AND_GROUPS);
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                groups.take(rows, rows.getLong(included()));
            }
        }
        return groups;
    }

    private String arrived() {
        return audience == Audience.PUBLIC ? "before_the_hour or counted" : "true";
    }

    private String included() {
        return audience == Audience.PUBLIC ? "published" : "counted";
    }

    private PreparedStatement standing(String sql) throws SQLException {
        PreparedStatement select = connection.prepareStatement(sql.formatted(included(), arrived()));
        select.setObject(1, utc(asOf));
        select.setObject(2, week.monday());
        select.setObject(3, week.sunday());
        return select;
    }

    private List<StateRules.Reported> reports() throws SQLException {
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

    private long[] statements() throws SQLException {
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

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
