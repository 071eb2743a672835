package fr.vigie.figures;

import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.CompositionMeasure;
import fr.vigie.weeklyreview.ReviewText;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * What the figures of a week cost: against the plain {@code GROUP BY}s that they are made of, for a week of 100,000
 * testimonies, and what composing its review costs; and for an ordinary week of 5,000, as the testimonies of all other weeks grow.
 *
 * <p>{@code --quick} lets them grow to a million instead of ten, {@code --total=2000000} to any other number;
 * {@code --explain} prints the plans of all that is asked of the database, for a week of 100,000 and for the ordinary one among most.
 */
public final class FiguresBench {

    private static final Week LARGE = Week.parse("2020-W14");
    private static final Week ORDINARY = Week.parse("2021-W14");
    private static final Instant AS_OF = Instant.parse("2022-01-01T00:00:00Z");
    private static final int LARGE_WEEK = 100_000;
    private static final int ORDINARY_WEEK = 5_000;
    private static final int WARM_UP = 8;
    private static final int RUNS = 21;

    /** What a figure counts, without any history: the least that any count must do. */
    private static final String FROM = " from testimony t where observed_day between '2020-03-30' and '2020-04-05'";

    private static final String PUBLIC = " and state in ('valide', 'a_masquer') and withdrawn_at is null";

    private static final List<String> PLAIN = List.of(
            "select count(*)" + FROM,
            "select count(*)" + FROM + " and state in ('valide', 'a_masquer')",
            "select count(*)" + FROM + PUBLIC,
            "select count(*)" + FROM + PUBLIC + " and state = 'valide' and consent <> 'interne'",
            "select observed_day, count(*)" + FROM + PUBLIC + " group by 1",
            "select platform_code, count(*)" + FROM + PUBLIC + " group by 1",
            "select platform_code, observed_day, count(*)" + FROM + PUBLIC + " group by 1, 2",
            "select symptom_code, count(*)" + FROM + PUBLIC + " group by 1",
            "select academy_code, count(*)" + FROM + PUBLIC + " group by 1",
            "select count(*) filter (where session_lost), sum(pupils_blocked)" + FROM + PUBLIC,
            "select sum(pupils_blocked), sum(pupils_concerned)" + FROM + PUBLIC
                    + " and symptom_code = 'salle_attente_bloquee'",
            "select platform_code, observed_at, count(*)" + FROM + PUBLIC
                    + " and time_precision in ('exact', 'about') group by 1, 2");

    private static final Map<String, String> REGION_OF = codes(30, "%02d", i -> "R" + i % 18);
    private static final Map<String, String> KIND_OF = codes(
            77,
            "P%03d",
            i -> List.of("ENT", "classe_virtuelle", "vie_scolaire", "examen").get(i % 4));

    private FiguresBench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        int most = options.stream()
                .filter(option -> option.startsWith("--total="))
                .map(option -> Integer.parseInt(option.substring("--total=".length())))
                .findFirst()
                .orElse(options.contains("--quick") ? 1_000_000 : 10_000_000);
        boolean explained = options.contains("--explain");
        Path folder = Files.createTempDirectory("vigie-bench");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(true)
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("max_wal_size", "8GB")
                .start()) {
            try (Connection few = database(postgres, "few");
                    Connection many = database(postgres, "many")) {
                measureLargeWeek(few, explained);
                measureGrowth(few, many, most);
                if (explained) {
                    explain(
                            "count of an ordinary week among " + total(many),
                            many,
                            watched -> count(watched, ORDINARY));
                }
            }
        }
    }

    private static Connection database(EmbeddedPostgres postgres, String name) throws SQLException {
        try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
            connection.createStatement().execute("create database " + name);
        }
        DataSource database = postgres.getDatabase("postgres", name);
        Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration")
                .load()
                .migrate();
        Connection connection = database.getConnection();
        prepare(connection);
        return connection;
    }

    private static void explain(String what, Connection connection, Plans.Work work) throws SQLException {
        System.out.println("== " + what);
        Plans.of(connection, work).forEach(System.out::println);
    }

    private static void measureLargeWeek(Connection connection, boolean explained) throws SQLException, IOException {
        tell(connection, LARGE_WEEK, LARGE.monday(), 1);
        putIntoWords(connection);
        settle(connection);
        double[] times = medians(() -> run(connection, PLAIN), () -> count(connection, LARGE));
        say("plain_group_bys_week_of_100000", times[0], "ms");
        say("count_week_of_100000", times[1], "ms");
        say("count_to_plain_group_bys", times[1] / times[0], "times");
        double[] composed = medians(() -> run(connection, PLAIN), () -> compose(connection, LARGE));
        say("compose_week_of_100000", composed[1], "ms");
        say("compose_to_plain_group_bys", composed[1] / composed[0], "times");
        WeekFigures figures = figures(connection, LARGE);
        say(
                "review_of_100000_on_the_wire",
                CompositionMeasure.bytesOnTheWire(compose(connection, LARGE), figures, AS_OF) / 1024.0,
                "KB");
        if (explained) {
            explain("composition of a week of 100000", connection, watched -> compose(watched, LARGE));
        }
        connection.createStatement().execute("truncate testimony cascade");
    }

    private static void measureGrowth(Connection few, Connection many, int most) throws SQLException {
        for (Connection connection : List.of(few, many)) {
            tell(connection, ORDINARY_WEEK, ORDINARY.monday(), 1);
        }
        fill(few, 100_000);
        fill(many, most);
        double[] times = medians(() -> count(few, ORDINARY), () -> count(many, ORDINARY));
        say("show_week_of_5000_among_" + total(few), times[0], "ms");
        say("show_week_of_5000_among_" + total(many), times[1], "ms");
        say("show_growth", times[1] / times[0], "times");
    }

    /** Tools to tell of; what testimonies refer to is taken for granted from here on. */
    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("insert into platform (code, name, kind) select 'P' || lpad(i::text, 3, '0'), 'P' || i,"
                    + " (array['ENT', 'classe_virtuelle', 'vie_scolaire', 'examen'])[1 + i % 4]"
                    + " from generate_series(0, 76) i");
        }
    }

    /** Testimonies over the school days of some weeks, as they come in: mostly in order, some late. */
    private static void tell(Connection connection, int count, LocalDate monday, int weeks) throws SQLException {
        connection.createStatement().execute("""
                insert into testimony (source, received_at, observed_at, observed_day, time_precision, platform_code,
                  academy_code, symptom_code, pupils_concerned, pupils_blocked, session_lost, consent, state, decided_at,
                  withdrawn_at)
                select 'import', at + interval '20 minutes', at, (at at time zone 'Europe/Paris')::date,
                  (array['exact', 'about', 'about', 'day'])[1 + (i * 7 %% 4)],
                  'P' || lpad(floor(77 * a * a)::int::text, 3, '0'), lpad(floor(30 * b)::int::text, 2, '0'),
                  (array['acces_impossible', 'lenteurs', 'deconnexion', 'quota_connexions', 'salle_attente_bloquee',
                    'autre'])[1 + floor(6 * c)::int],
                  30, floor(30 * b)::int, c > 0.6,
                  (array['interne', 'anonyme', 'fonction', 'nom'])[1 + floor(4 * d)::int],
                  (array['valide', 'valide', 'valide', 'valide', 'valide', 'a_masquer', 'doublon',
                    'rejete'])[1 + floor(8 * e)::int],
                  at + interval '1 hour', case when d < 0.01 then at + interval '2 days' end
                from (select i, random() as a, random() as b, random() as c, random() as d, random() as e,
                    timestamptz '%1$s 07:30:00+02' + (i::bigint * %2$d * 5 / %3$d / 5 * 7
                      + i::bigint * %2$d * 5 / %3$d %% 5) * interval '1 day'
                      + date_trunc('minute', random() * interval '10 hours') as at
                  from generate_series(0, %3$d - 1) i) as drawn
                """.formatted(monday, weeks, count));
    }

    /** Every testimony's words, two lines each; without the indexes of the search, which no measurement here asks. */
    private static void putIntoWords(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop index testimony_text_words, testimony_text_letters");
            statement.execute(
                    "insert into testimony_text (testimony_id, original, key_version, shown) select id, '\\x00', 1,"
                            + " 'La page reste blanche depuis ' || id || ' minutes, les élèves attendent devant leur écran.'"
                            + " || repeat(' Rien ne répond.', (id % 9)::int) from testimony");
        }
    }

    /**
     * Lets the testimonies of five years around the measured weeks grow to this total. Their indexes are made anew once all are
     * there: kept in step row by row, ten million rows and fourteen indexes would take hours.
     */
    private static void fill(Connection connection, int wanted) throws SQLException {
        long missing = wanted - total(connection);
        if (missing > 0) {
            List<String> indexes = laidAside(connection);
            tell(connection, (int) (missing * 3 / 10), LocalDate.of(2017, 1, 2), 140);
            tell(connection, (int) (missing - missing * 3 / 10), LocalDate.of(2021, 4, 12), 140);
            try (Statement statement = connection.createStatement()) {
                statement.execute("set maintenance_work_mem = '256MB'");
                for (String index : indexes) {
                    statement.execute(index);
                }
            }
        }
        settle(connection);
    }

    /** Drops the indexes that no constraint needs. @return what makes them again */
    private static List<String> laidAside(Connection connection) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (var rows = statement.executeQuery("select indexdef, indexrelid::regclass from pg_indexes"
                    + " join pg_index on indexrelid = (schemaname || '.' || indexname)::regclass"
                    + " where tablename = 'testimony' and not indisunique")) {
                List<String> names = new ArrayList<>();
                while (rows.next()) {
                    indexes.add(rows.getString(1));
                    names.add(rows.getString(2));
                }
                statement.execute("drop index " + String.join(", ", names));
            }
        }
        return indexes;
    }

    private static void settle(Connection connection) throws SQLException {
        connection.createStatement().execute("vacuum analyze testimony, testimony_text");
        connection.createStatement().execute("checkpoint");
    }

    private static long total(Connection connection) throws SQLException {
        try (var rows = connection.createStatement().executeQuery("select count(*) from testimony")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private interface Work {
        void run() throws SQLException;
    }

    /** The median time of each, in milliseconds; done in turn, so that what else the machine does weighs on both alike. */
    private static double[] medians(Work first, Work second) throws SQLException {
        double[][] times = new double[2][RUNS];
        for (int i = -WARM_UP; i < RUNS; i++) {
            double one = time(first);
            double other = time(second);
            if (i >= 0) {
                times[0][i] = one;
                times[1][i] = other;
            }
        }
        return Arrays.stream(times)
                .peek(Arrays::sort)
                .mapToDouble(sorted -> sorted[RUNS / 2])
                .toArray();
    }

    private static double time(Work work) throws SQLException {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void run(Connection connection, List<String> queries) throws SQLException {
        for (String query : queries) {
            try (var select = connection.prepareStatement(query);
                    var rows = select.executeQuery()) {
                while (rows.next()) {
                    rows.getObject(1);
                }
            }
        }
    }

    private static void count(Connection connection, Week week) throws SQLException {
        if (figures(connection, week).total() == 0) {
            throw new IllegalStateException("nothing was counted");
        }
    }

    private static WeekFigures figures(Connection connection, Week week) throws SQLException {
        return PublicFigures.of(
                new WeekCount(connection, week, Audience.PUBLIC, AS_OF).figures(week.days(), REGION_OF, KIND_OF),
                REGION_OF);
    }

    private static ReviewText compose(Connection connection, Week week) throws SQLException {
        return CompositionMeasure.compose(connection, figures(connection, week), AS_OF, KIND_OF, REGION_OF);
    }

    private static void say(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s: %.2f %s%n", name, value, unit);
    }

    private static Map<String, String> codes(int count, String format, Function<Integer, String> value) {
        return IntStream.range(0, count).boxed().collect(Collectors.toMap(i -> format.formatted(i), value));
    }
}
