package fr.vigie.weeklyreview.material;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.WeekFigures;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** What a week's review is written from, asked of the database over one connection. */
public final class MaterialQueries {

    /**
     * Room for a week of 100,000 testimonies to be grouped in memory, until the transaction ends; none of its queries is worth
     * compiling, whatever the planner thinks of their price.
     */
    private static final String ROOM = "select set_config('work_mem', '48MB', true), set_config('jit', 'off', true)";

    private MaterialQueries() {}

    /**
     * All that is known of a week at an instant.
     *
     * @param counted its public figures at that instant
     * @param academy code of the only académie whose witnesses are quoted, as far as they let it be named; null for all
     * @param platforms what the catalogue knows of tools on Monday, by code
     * @param changed what it knows otherwise from a later day on, as in {@link WeekMaterial#changed}
     */
    public static WeekMaterial material(
            Connection connection,
            WeekFigures counted,
            Instant asOf,
            String academy,
            Function<TreeSet<String>, Map<String, PlatformAsOf>> platforms,
            Function<TreeSet<String>, SortedMap<LocalDate, Map<String, PlatformAsOf>>> changed,
            Map<String, String> regions,
            Map<String, String> academies,
            Map<String, String> symptoms,
            List<WeekMaterial.Compared> compared)
            throws SQLException {
        Week week = counted.week();
        Rows.list(connection, ROOM, row -> row);
        List<WeekMaterial.Report> reports = reports(connection, week, asOf);
        TestimonyQueries.Telling telling = TestimonyQueries.told(connection, week, asOf);
        List<WeekMaterial.Told> told = telling.told();
        List<WeekMaterial.Statement> statements = StatementQueries.statements(connection, week, asOf);
        List<WeekMaterial.Reference> references = references(connection, week, counted);
        TreeSet<String> named = new TreeSet<>(counted.states().keySet());
        told.forEach(t -> named.add(t.platform()));
        statements.forEach(s -> named.addAll(s.platforms()));
        references.forEach(r -> named.add(r.platform()));
        return new WeekMaterial(
                null,
                counted,
                telling.setAside(),
                platforms.apply(named),
                changed.apply(named),
                regions,
                academies,
                symptoms,
                reports,
                told,
                TestimonyQueries.arrivals(connection, counted, asOf),
                academy == null
                        ? QuoteQueries.best(connection, telling.quotable(), asOf, academies)
                        : QuoteQueries.ofAcademy(connection, week, asOf, academy, academies),
                statements,
                StatementQueries.demands(connection, week, asOf),
                questions(connection),
                references,
                context(connection, week),
                TestimonyQueries.seen(connection, told, week, asOf),
                compared);
    }

    private static List<WeekMaterial.Report> reports(Connection connection, Week week, Instant asOf)
            throws SQLException {
        return Rows.list(
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
                Rows.utc(asOf),
                Rows.utc(asOf));
    }

    private static List<WeekMaterial.Question> questions(Connection connection) throws SQLException {
        return Rows.list(
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
        return Rows.list(
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
        return Rows.list(
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
}
