package fr.vigie.weeklyreview;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.SurgeRule;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchPlaces;
import fr.vigie.french.ProbableNames;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.Coded;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.Messages;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import fr.vigie.shared.Week;
import fr.vigie.statement.RebuttalKind;
import fr.vigie.statement.StatementKind;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What a week's review is written from, asked of the database over one connection. */
final class MaterialQueries {

    /** As many marks as a paragraph can name; how many testimonies there are is counted. */
    private static final int MOST_MARKS = 12;

    private MaterialQueries() {}

    /** Reads one row. */
    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /**
     * All that is known of a week at an instant.
     *
     * @param counted its public figures at that instant
     * @param platforms what the catalogue knows of tools, by code
     */
    static WeekMaterial material(
            Connection connection,
            WeekFigures counted,
            Instant asOf,
            Function<TreeSet<String>, Map<String, PlatformAsOf>> platforms,
            Map<String, String> regions,
            Map<String, String> academies,
            Map<String, String> symptoms,
            List<WeekMaterial.Compared> compared)
            throws SQLException {
        Week week = counted.week();
        List<WeekMaterial.Report> reports = reports(connection, week, asOf);
        Testimonies testimonies = testimonies(connection, week, asOf);
        List<WeekMaterial.Statement> statements = statements(connection, week, asOf);
        List<WeekMaterial.Reference> references = references(connection, week, counted);
        TreeSet<String> named = new TreeSet<>(counted.states().keySet());
        testimonies.told().forEach(t -> named.add(t.platform()));
        statements.forEach(s -> named.addAll(s.platforms()));
        references.forEach(r -> named.add(r.platform()));
        return new WeekMaterial(
                null,
                counted,
                testimonies.setAside(),
                platforms.apply(named),
                regions,
                academies,
                symptoms,
                reports,
                testimonies.told(),
                arrivals(connection, counted, asOf),
                quotes(connection, week, asOf, academies),
                statements,
                demands(connection, week, asOf),
                questions(connection),
                references,
                context(connection, week),
                seen(connection, testimonies.told(), week, asOf),
                compared);
    }

    /** One look into the index for each problem of the week. */
    private static List<WeekMaterial.Seen> seen(
            Connection connection, List<WeekMaterial.Told> told, Week week, Instant asOf) throws SQLException {
        List<String[]> problems = told.stream()
                .map(t -> List.of(t.platform(), t.symptom()))
                .distinct()
                .map(pair -> pair.toArray(String[]::new))
                .toList();
        return list(
                connection,
                "select w.platform, w.symptom, (" + earlier("and t.symptom_code = w.symptom") + ") as last"
                        + " from unnest(?, ?) as w (platform, symptom) where exists (" + earlier("") + ")"
                        + " order by 1, 2",
                row -> new WeekMaterial.Seen(
                        row.getString("platform"), row.getString("symptom"), row.getObject("last", LocalDate.class)),
                week.monday(),
                utc(asOf),
                utc(asOf),
                connection.createArrayOf(
                        "text", problems.stream().map(pair -> pair[0]).toArray()),
                connection.createArrayOf(
                        "text", problems.stream().map(pair -> pair[1]).toArray()),
                week.monday(),
                utc(asOf),
                utc(asOf));
    }

    private static String earlier(String more) {
        return "select t.observed_day from testimony t where t.platform_code = w.platform " + more
                + " and t.observed_day < ? and t.received_at <= ? and t.state in ('valide', 'a_masquer')"
                + " and not coalesce(t.withdrawn_at <= ?, false) order by t.observed_day desc limit 1";
    }

    private static List<WeekMaterial.Report> reports(Connection connection, Week week, Instant asOf)
            throws SQLException {
        return list(
                connection,
                "select coalesce(external_ref, 'S#' || id) as mark, * from status_report where day between ? and ?"
                        + " and filed_at <= ? and (replaced_at is null or replaced_at > ?) and not withdrawn"
                        + " order by day, filed_at, id",
                row -> new WeekMaterial.Report(
                        row.getString("mark"),
                        row.getString("platform_code"),
                        row.getObject("day", LocalDate.class),
                        DayPart.find(row.getString("slot")).orElse(DayPart.WHOLE_DAY),
                        row.getString("region_code"),
                        PlatformState.find(row.getString("state")).orElseThrow(),
                        row.getString("symptom_code")),
                week.monday(),
                week.sunday(),
                utc(asOf),
                utc(asOf));
    }

    private static final String PUBLISHED = """
            with told as (
              select t.*,
                case when t.decided_at is null or t.decided_at <= ? then t.state
                  else coalesce((select d.outcome from testimony_decision d
                    where d.testimony_id = t.id and d.decided_at <= ?
                    order by d.decided_at desc, d.id desc limit 1), 'recu') end as state_then,
                case when t.consent_changed_at is null or t.consent_changed_at <= ? then t.consent
                  else coalesce((select c.level from testimony_consent c
                    where c.testimony_id = t.id and c.effective_at <= ? and c.level <> 'retire'
                    order by c.effective_at desc, c.id desc limit 1), 'interne') end as consent_then,
                coalesce(t.withdrawn_at <= ?, false) as withdrawn
              from testimony t
              where t.observed_day between ? and ? and (t.received_at <= ?) is true
            )
            """;

    private static Object[] published(Week week, Instant asOf) {
        OffsetDateTime at = utc(asOf);
        return new Object[] {at, at, at, at, at, week.monday(), week.sunday(), at};
    }

    private static final String MARK =
            "coalesce(external_ref, 'T#' || id) || case when consent_then = 'interne' then '!' else '' end";

    /**
     * One pass over the week, those that are not published apart by reason; the columns are compared byte by byte, for it
     * is told which are the same and no more.
     */
    private static final String TOLD = PUBLISHED + """
            , standing as (
              select told.*, case when state_then in ('valide', 'a_masquer')
                then case when withdrawn then 'retire' else 'publie' end else state_then end as standing
              from told
            )
            select standing collate "C" as standing,
              case when standing = 'publie' then platform_code end collate "C" as platform,
              case when standing = 'publie' then observed_day end as day,
              case when standing = 'publie' then symptom_code end collate "C" as symptom,
              case when standing = 'publie' then feature_code end collate "C" as feature,
              standing = 'publie' and symptom_code = 'salle_attente_bloquee' and pupils_blocked is not null
                and pupils_concerned is not null as waiting,
              count(*) as n, coalesce(sum(pupils_blocked), 0) as blocked, coalesce(sum(pupils_concerned), 0) as concerned,
              (array_agg(%s order by id))[1:%d] as marks
            from standing group by 1, 2, 3, 4, 5, 6 order by 3, 2, 4, 5, 6
            """.formatted(MARK, MOST_MARKS);

    /** What the testimonies of a week tell, and those that are not published. */
    private record Testimonies(List<WeekMaterial.Told> told, WeekMaterial.SetAside setAside) {}

    private static Testimonies testimonies(Connection connection, Week week, Instant asOf) throws SQLException {
        Map<String, Long> apart = new TreeMap<>();
        List<WeekMaterial.Told> told = list(
                connection,
                TOLD,
                row -> {
                    if (!row.getString("standing").equals("publie")) {
                        apart.merge(row.getString("standing"), row.getLong("n"), Long::sum);
                        return null;
                    }
                    return new WeekMaterial.Told(
                            row.getString("platform"),
                            row.getObject("day", LocalDate.class),
                            row.getString("symptom"),
                            row.getString("feature"),
                            row.getBoolean("waiting"),
                            row.getLong("n"),
                            row.getLong("blocked"),
                            row.getLong("concerned"),
                            marks(row));
                },
                published(week, asOf));
        return new Testimonies(
                told.stream().filter(Objects::nonNull).toList(),
                new WeekMaterial.SetAside(
                        apart.getOrDefault("recu", 0L),
                        apart.getOrDefault("doublon", 0L),
                        apart.getOrDefault("rejete", 0L),
                        apart.getOrDefault("retire", 0L)));
    }

    /** What came in the first quarter of an hour of each surge. */
    private static List<WeekMaterial.Arrival> arrivals(Connection connection, WeekFigures counted, Instant asOf)
            throws SQLException {
        SortedMap<LocalDate, TreeSet<OffsetDateTime>> starts = new TreeMap<>();
        counted.surge()
                .values()
                .forEach(surge -> starts.computeIfAbsent(surge.start().toLocalDate(), day -> new TreeSet<>())
                        .add(surge.start()));
        List<WeekMaterial.Arrival> all = new ArrayList<>();
        for (Map.Entry<LocalDate, TreeSet<OffsetDateTime>> day : starts.entrySet()) {
            Object[] asked = Arrays.copyOf(published(counted.week(), asOf), 10);
            asked[5] = day.getKey();
            // a surge just before midnight goes on after it
            asked[6] = day.getValue().last().plus(SurgeRule.WINDOW).toLocalDate();
            asked[8] = day.getValue().first();
            asked[9] = day.getValue().last().plus(SurgeRule.WINDOW);
            all.addAll(list(
                    connection,
                    PUBLISHED + "select platform_code, observed_at, count(*) as n, (array_agg(" + MARK
                            + " order by id))[1:" + MOST_MARKS
                            + "] as marks from told where observed_at between ? and ?"
                            + " and time_precision in ('exact', 'about') and state_then in ('valide', 'a_masquer')"
                            + " and not withdrawn group by 1, 2 order by 2, 1",
                    row -> new WeekMaterial.Arrival(
                            row.getString("platform_code"),
                            row.getObject("observed_at", OffsetDateTime.class).toInstant(),
                            row.getLong("n"),
                            marks(row)),
                    asked));
        }
        return all;
    }

    private static List<WeekMaterial.Mark> marks(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("marks").getArray())
                .map(mark -> mark.endsWith("!")
                        ? new WeekMaterial.Mark(mark.substring(0, mark.length() - 1), true)
                        : new WeekMaterial.Mark(mark, false))
                .toList();
    }

    static List<WeekMaterial.Quote> quotes(
            Connection connection, Week week, Instant asOf, Map<String, String> academies) throws SQLException {
        return list(
                        connection,
                        PUBLISHED
                                + "select coalesce(external_ref, 'T#' || id) as mark, told.*, w.shown from told"
                                + " join testimony_text w on w.testimony_id = told.id where state_then = 'valide'"
                                + " and not withdrawn and consent_then <> 'interne' and w.shown is not null"
                                + " order by observed_at, id limit 2000",
                        row -> new WeekMaterial.Quote(
                                row.getString("mark"),
                                row.getString("platform_code"),
                                row.getObject("observed_day", LocalDate.class),
                                row.getString("symptom_code"),
                                row.getString("shown"),
                                attribution(row, academies),
                                !row.getString("consent_then").equals("anonyme")),
                        published(week, asOf))
                .stream()
                // what holds a probable name is not quoted, whoever let it through (P09)
                .filter(quote -> !ProbableNames.blockPublicationOf(quote.text()))
                .toList();
    }

    /** What the consent allows to say: nothing but the day, or function, kind of school and académie as well. */
    private static String attribution(ResultSet row, Map<String, String> academies) throws SQLException {
        String day = FrenchDates.full(row.getObject("observed_day", LocalDate.class));
        if (row.getString("consent_then").equals("anonyme")) {
            return "Témoignage anonyme, " + day;
        }
        List<String> parts = new ArrayList<>();
        String role = row.getString("author_role");
        parts.add(role == null ? "Témoin" : Messages.FRENCH.sentence("weeklyreview.role." + role));
        String school = row.getString("school_kind");
        if (school != null && !school.equals("autre")) {
            parts.add(Messages.FRENCH.sentence("weeklyreview.school." + school));
        }
        parts.add(FrenchPlaces.academy(academies.get(row.getString("academy_code"))));
        parts.add(day);
        return String.join(", ", parts);
    }

    private static List<WeekMaterial.Statement> statements(Connection connection, Week week, Instant asOf)
            throws SQLException {
        Map<Long, List<WeekMaterial.Rebuttal>> rebuttals = rebuttals(connection, week, asOf);
        return list(
                connection,
                "select coalesce(s.external_ref, 'D#' || s.id) as mark, s.*,"
                        + " array(select p.platform_code from statement_platform p where p.statement_id = s.id"
                        + " order by p.platform_code) as platforms from statement s"
                        + " where s.recorded_at <= ? and (s.withdrawn_at is null or s.withdrawn_at > ?)"
                        + " and (s.said_day between ? and ? or s.id = any (?)) order by s.said_at, mark",
                row -> new WeekMaterial.Statement(
                        row.getString("mark"),
                        row.getObject("said_day", LocalDate.class),
                        TimePrecision.find(row.getString("time_precision")).orElse(TimePrecision.DAY),
                        hour(row),
                        row.getString("time_wording") == null ? "" : row.getString("time_wording"),
                        row.getString("author_office"),
                        row.getString("organisation"),
                        Coded.find(StatementKind.class, row.getString("kind")).orElse(StatementKind.OTHER),
                        row.getString("summary"),
                        row.getString("channel"),
                        Arrays.asList((String[]) row.getArray("platforms").getArray()),
                        row.getString("third_party_blamed"),
                        row.getString("concession"),
                        rebuttals.getOrDefault(row.getLong("id"), List.of())),
                utc(asOf),
                utc(asOf),
                week.monday(),
                week.sunday(),
                connection.createArrayOf("bigint", rebuttals.keySet().toArray()));
    }

    private static LocalTime hour(ResultSet row) throws SQLException {
        boolean known = TimePrecision.find(row.getString("time_precision"))
                .orElse(TimePrecision.DAY)
                .hasHour();
        return known
                ? ParisTime.time(row.getObject("said_at", OffsetDateTime.class).toInstant())
                : null;
    }

    /** By statement; only of statements that are answered in the week or said in it. */
    private static Map<Long, List<WeekMaterial.Rebuttal>> rebuttals(Connection connection, Week week, Instant asOf)
            throws SQLException {
        Map<Long, List<WeekMaterial.Rebuttal>> byStatement = new LinkedHashMap<>();
        list(
                connection,
                "select coalesce(r.external_ref, 'R#' || r.id) as mark, r.*,"
                        + " array(select coalesce(t.external_ref, 'T#' || t.id, p.external_ref, 'S#' || p.id)"
                        + " from rebuttal_evidence e left join testimony t on t.id = e.testimony_id"
                        + " left join status_report p on p.id = e.report_id where e.rebuttal_id = r.id"
                        + " and num_nonnulls(e.testimony_id, e.report_id) = 1 and not coalesce(t.withdrawn_at <= ?, false) order by e.position)"
                        + " as evidence from rebuttal r join statement s on s.id = r.statement_id"
                        + " where r.recorded_at <= ? and (r.withdrawn_at is null or r.withdrawn_at > ?)"
                        + " and (s.said_day between ? and ? or r.said_day between ? and ?) order by r.said_at, mark",
                row -> byStatement
                        .computeIfAbsent(row.getLong("statement_id"), id -> new ArrayList<>())
                        .add(new WeekMaterial.Rebuttal(
                                row.getString("mark"),
                                Coded.find(RebuttalKind.class, row.getString("kind"))
                                        .orElse(RebuttalKind.ARGUMENT),
                                row.getObject("said_day", LocalDate.class),
                                row.getString("author"),
                                row.getString("channel"),
                                row.getString("summary"),
                                Arrays.asList(
                                        (String[]) row.getArray("evidence").getArray()))),
                utc(asOf),
                utc(asOf),
                utc(asOf),
                week.monday(),
                week.sunday(),
                week.monday(),
                week.sunday());
        return byStatement;
    }

    /** Those that were open at the instant, and those that were answered within the week. */
    private static List<WeekMaterial.Demand> demands(Connection connection, Week week, Instant asOf)
            throws SQLException {
        return list(
                connection,
                "select coalesce(d.external_ref, 'Q#' || d.id) as mark, d.*,"
                        + " array(select coalesce(s.external_ref, 'D#' || s.id) from demand_statement l"
                        + " join statement s on s.id = l.statement_id where l.demand_id = d.id order by 1) as statements"
                        + " from demand d where (d.answered_on is null or d.answered_on >= ?)"
                        + " and (d.closed_on is null or d.closed_on > ? or d.answered_on between ? and ?)"
                        + " and (d.made_on is null or d.made_on <= ?) order by d.position, mark",
                row -> new WeekMaterial.Demand(
                        row.getString("mark"),
                        Arrays.asList((String[]) row.getArray("addressees").getArray()),
                        row.getString("text"),
                        Arrays.asList((String[]) row.getArray("statements").getArray()),
                        row.getObject("made_on", LocalDate.class),
                        within(week, row.getObject("answered_on", LocalDate.class)),
                        row.getString("answer")),
                week.monday(),
                ParisTime.day(asOf),
                week.monday(),
                week.sunday(),
                ParisTime.day(asOf));
    }

    /** What was answered later wasn't answered yet. */
    private static LocalDate within(Week week, LocalDate answered) {
        return answered == null || answered.isAfter(week.sunday()) ? null : answered;
    }

    private static List<WeekMaterial.Question> questions(Connection connection) throws SQLException {
        return list(
                connection,
                "select 'F' || position as mark, question, answer, link from question where answer is not null and state = 'answered'"
                        + " and may_publish order by position, id limit 12",
                row -> new WeekMaterial.Question(
                        row.getString("mark"),
                        row.getString("question"),
                        row.getString("answer"),
                        row.getString("link")));
    }

    private static List<WeekMaterial.Reference> references(Connection connection, Week week, WeekFigures counted)
            throws SQLException {
        return list(
                connection,
                "select * from reference_day where compared_day between ? and ? order by compared_day, reference_day, id",
                row -> {
                    String platform = row.getString("platform_code");
                    LocalDate day = row.getObject("compared_day", LocalDate.class);
                    return new WeekMaterial.Reference(
                            row.getInt("day_rank"),
                            row.getObject("reference_day", LocalDate.class),
                            day,
                            platform,
                            PlatformState.find(row.getString("reference_state")).orElse(PlatformState.UNKNOWN),
                            // what is known now, not what somebody wrote down of it
                            counted.states()
                                    .getOrDefault(platform, new TreeMap<>())
                                    .getOrDefault(day, PlatformState.UNKNOWN));
                },
                week.monday(),
                week.sunday());
    }

    private static List<WeekMaterial.Context> context(Connection connection, Week week) throws SQLException {
        return list(
                connection,
                "select coalesce(external_ref, 'E#' || id) as mark, happened_day, kind, title from context_event"
                        + " where happened_day between ? and ? order by happened_at, mark",
                row -> new WeekMaterial.Context(
                        row.getString("mark"),
                        row.getObject("happened_day", LocalDate.class),
                        row.getString("kind"),
                        row.getString("title")),
                week.monday().minusDays(30),
                week.sunday().plusDays(7));
    }

    private static <T> List<T> list(Connection connection, String sql, Read<T> read, Object... values)
            throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(read.from(rows));
                }
            }
        }
        return all;
    }

    private static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
