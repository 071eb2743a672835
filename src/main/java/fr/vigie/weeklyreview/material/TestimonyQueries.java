package fr.vigie.weeklyreview.material;

import fr.vigie.figures.SurgeRule;
import fr.vigie.figures.WeekFigures;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** What the testimonies of a week tell, those of one tool, day and problem together; how many there are is counted. */
final class TestimonyQueries {

    /** As many marks as a paragraph can name. */
    private static final int MOST_MARKS = 8;

    /** Of each tool, day and problem, so many whose witnesses say who they are may be quoted, and as many of the others. */
    private static final int MOST_QUOTABLE = 2;

    /**
     * One pass over the week, grouped by hashing where memory allows ({@link MaterialQueries}); columns are compared byte by
     * byte, for it is told which are the same and no more. « offset 0 » has each row's standing worked out once; ids are cheaper to gather
     * than marks: each carries in its last two bits whether its mark is its own ({@link #MARKED}) and kept inside ({@link #INTERNAL}).
     */
    private static final String TOLD = """
            with told as (
              select t.id, t.platform_code collate "C" as platform, t.observed_day as day,
                t.symptom_code collate "C" as symptom, t.feature_code collate "C" as feature, t.pupils_blocked, t.pupils_concerned,
                t.symptom_code = 'salle_attente_bloquee' and t.pupils_blocked is not null
                  and t.pupils_concerned is not null as waiting, t.external_ref is not null as marked,
                %1$s as state, %2$s as consent, %3$s as withdrawn
              from testimony t, %4$s where %5$s offset 0
            ), standing as (
              select told.*, state in ('valide', 'a_masquer') and not withdrawn as published,
                state = 'valide' and not withdrawn and consent in ('fonction', 'nom') as named,
                state = 'valide' and not withdrawn and consent = 'anonyme' as nameless
              from told offset 0
            ), together as (
              select platform, day, symptom, feature, waiting, count(*) filter (where published) as n,
                coalesce(sum(pupils_blocked) filter (where published), 0) as blocked,
                coalesce(sum(pupils_concerned) filter (where published), 0) as concerned,
                array_agg(id * 4 + case when marked then 2 else 0 end
                  + case when consent = 'interne' then 1 else 0 end) filter (where published) as ids,
                array_agg(id) filter (where named) as named,
                array_agg(id) filter (where nameless) as nameless, count(*) filter (where state = 'recu') as awaiting,
                count(*) filter (where state = 'doublon') as duplicates,
                count(*) filter (where state = 'rejete') as rejected,
                count(*) filter (where withdrawn and state in ('valide', 'a_masquer')) as withdrawn
              from standing group by 1, 2, 3, 4, 5
            )
            select platform, day, symptom, feature, waiting, n, blocked, concerned, awaiting, duplicates, rejected, withdrawn,
              array(select unnest(ids) order by 1 limit %6$d) as ids,
              array(select unnest(named) as id order by 1 limit %7$d)
                || array(select unnest(nameless) as id order by 1 limit %7$d) as quotable
            from together
            order by day, platform, symptom, feature, waiting
            """.formatted(
                    Standing.STATE,
                    Standing.CONSENT,
                    Standing.WITHDRAWN,
                    Standing.MOMENT,
                    Standing.IN_TIME,
                    MOST_MARKS,
                    MOST_QUOTABLE);

    private static final int MARKED = 2;
    private static final int INTERNAL = 1;

    private static final String MARKS = "select id, external_ref from testimony where id = any (?)";

    private static final String ARRIVALS = """
            with told as (
              select t.platform_code, t.observed_at, %1$s as mark, t.id, %2$s as state, %3$s as withdrawn
              from testimony t, %4$s where %5$s and t.observed_at between ? and ? and t.time_precision in ('exact', 'about')
            )
            select platform_code, observed_at, count(*) as n, (array_agg(mark order by id))[1:%6$d] as marks
            from told where state in ('valide', 'a_masquer') and not withdrawn group by 1, 2 order by 2, 1
            """.formatted(
                    Standing.MARK, Standing.STATE, Standing.WITHDRAWN, Standing.MOMENT, Standing.IN_TIME, MOST_MARKS);

    /**
     * Whether groups may be made by sorting. On both ways the planner puts the price of looking up every row's history, which is
     * looked up for next to none: beside it, hashing and sorting look alike, and it would sort.
     */
    private static final String SORTED = "select set_config('enable_sort', ?, true)";

    private TestimonyQueries() {}

    /**
     * What a week's testimonies tell.
     *
     * @param told by day, tool, problem
     * @param quotable ids of those whose words, if they left any, may be quoted: the first of each problem
     * @param setAside what became of those that are not published
     */
    record Telling(List<WeekMaterial.Told> told, List<Long> quotable, WeekMaterial.SetAside setAside) {}

    static Telling told(Connection connection, Week week, Instant asOf) throws SQLException {
        List<Group> groups = new ArrayList<>();
        List<Long> quotable = new ArrayList<>();
        long[] apart = new long[4];
        Rows.list(connection, SORTED, row -> row, "off");
        Rows.list(
                connection,
                TOLD,
                row -> {
                    for (int i = 0; i < apart.length; i++) {
                        apart[i] += row.getLong(APART.get(i));
                    }
                    if (row.getLong("n") > 0) {
                        quotable.addAll(longs(row, "quotable"));
                        groups.add(new Group(told(row), longs(row, "ids")));
                    }
                    return apart;
                },
                Standing.at(asOf, week));
        Rows.list(connection, SORTED, row -> row, "on");
        List<WeekMaterial.Told> told = marked(connection, groups);
        return new Telling(told, quotable, new WeekMaterial.SetAside(apart[0], apart[1], apart[2], apart[3]));
    }

    private static final List<String> APART = List.of("awaiting", "duplicates", "rejected", "withdrawn");

    private static WeekMaterial.Told told(ResultSet row) throws SQLException {
        return new WeekMaterial.Told(
                row.getString("platform"),
                row.getObject("day", LocalDate.class),
                row.getString("symptom"),
                row.getString("feature"),
                row.getBoolean("waiting"),
                row.getLong("n"),
                row.getLong("blocked"),
                row.getLong("concerned"),
                List.of());
    }

    private static List<Long> longs(ResultSet row, String column) throws SQLException {
        return Arrays.asList((Long[]) row.getArray(column).getArray());
    }

    /** What is told, still without marks. @param ids of its first testimonies, with what their last bits say */
    private record Group(WeekMaterial.Told told, List<Long> ids) {}

    /** With their marks: those that came with one of their own are looked up, the others are called by their number. */
    private static List<WeekMaterial.Told> marked(Connection connection, List<Group> groups) throws SQLException {
        Object[] own = groups.stream()
                .flatMap(group -> group.ids().stream())
                .filter(id -> (id & MARKED) != 0)
                .map(id -> id >> 2)
                .toArray();
        Map<Long, String> marks = new HashMap<>();
        if (own.length > 0) {
            Rows.list(
                    connection,
                    MARKS,
                    row -> marks.put(row.getLong(1), row.getString(2)),
                    connection.createArrayOf("bigint", own));
        }
        return groups.stream()
                .map(group -> group.told()
                        .marked(group.ids().stream()
                                .map(id -> new WeekMaterial.Mark(
                                        marks.getOrDefault(id >> 2, "T#" + (id >> 2)), (id & INTERNAL) != 0))
                                .toList()))
                .toList();
    }

    /** What came in the first quarter of an hour of each surge. */
    static List<WeekMaterial.Arrival> arrivals(Connection connection, WeekFigures counted, Instant asOf)
            throws SQLException {
        SortedMap<LocalDate, TreeSet<OffsetDateTime>> starts = new TreeMap<>();
        counted.surge()
                .values()
                .forEach(surge -> starts.computeIfAbsent(surge.start().toLocalDate(), day -> new TreeSet<>())
                        .add(surge.start()));
        List<WeekMaterial.Arrival> all = new ArrayList<>();
        for (Map.Entry<LocalDate, TreeSet<OffsetDateTime>> day : starts.entrySet()) {
            OffsetDateTime end = day.getValue().last().plus(SurgeRule.WINDOW);
            all.addAll(Rows.list(
                    connection,
                    ARRIVALS,
                    row -> new WeekMaterial.Arrival(
                            row.getString("platform_code"),
                            row.getObject("observed_at", OffsetDateTime.class).toInstant(),
                            row.getLong("n"),
                            marks(row)),
                    // a surge just before midnight goes on after it
                    Standing.at(
                            asOf,
                            day.getKey(),
                            end.toLocalDate(),
                            day.getValue().first(),
                            end)));
        }
        return all;
    }

    /** When the week's problems were told of before, by one look into the index for each. */
    static List<WeekMaterial.Seen> seen(Connection connection, List<WeekMaterial.Told> told, Week week, Instant asOf)
            throws SQLException {
        List<List<String>> problems = told.stream()
                .map(one -> List.of(one.platform(), one.symptom()))
                .distinct()
                .toList();
        OffsetDateTime at = Rows.utc(asOf);
        return Rows.list(
                connection,
                "select w.platform, w.symptom, (" + earlier("and t.symptom_code = w.symptom") + ") as last"
                        + " from unnest(?, ?) as w (platform, symptom) where exists (" + earlier("") + ")"
                        + " order by 1, 2",
                row -> new WeekMaterial.Seen(
                        row.getString("platform"), row.getString("symptom"), row.getObject("last", LocalDate.class)),
                week.monday(),
                at,
                at,
                connection.createArrayOf(
                        "text", problems.stream().map(pair -> pair.get(0)).toArray()),
                connection.createArrayOf(
                        "text", problems.stream().map(pair -> pair.get(1)).toArray()),
                week.monday(),
                at,
                at);
    }

    private static String earlier(String more) {
        return "select t.observed_day from testimony t where t.platform_code = w.platform " + more
                + " and t.observed_day < ? and t.received_at <= ? and t.state in ('valide', 'a_masquer')"
                + " and not coalesce(t.withdrawn_at <= ?, false) order by t.observed_day desc limit 1";
    }

    private static List<WeekMaterial.Mark> marks(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("marks").getArray())
                .map(mark -> mark.endsWith("!")
                        ? new WeekMaterial.Mark(mark.substring(0, mark.length() - 1), true)
                        : new WeekMaterial.Mark(mark, false))
                .toList();
    }
}
