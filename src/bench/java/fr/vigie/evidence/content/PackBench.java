package fr.vigie.evidence.content;

import fr.vigie.evidence.bag.Bag;
import fr.vigie.evidence.release.Leaving;
import fr.vigie.evidence.release.Release;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.Rows;
import fr.vigie.shared.Week;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.flywaydb.core.Flyway;

/**
 * What a pack over a million testimonies costs: its lines streamed three ways (CSV, JSON Lines, workbook) into a bag with
 * both manifests, against {@code psql \\copy} of the same lines to CSV in the same run; and the heap that it takes besides.
 *
 * <p>{@code --quick} takes a tenth of them, {@code --testimonies N} as many as are asked for.
 */
public final class PackBench {

    private static final Week FIRST = Week.parse("2021-W14");
    private static final int WEEKS = 10;
    private static final Instant AS_OF = Instant.parse("2022-01-01T00:00:00Z");

    private PackBench() {}

    /** Measures. @param arguments {@code --quick} for a tenth, {@code --testimonies N} for another number */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        int testimonies = testimonies(List.of(arguments));
        Path folder = Files.createTempDirectory("bench-pack");
        try (EmbeddedPostgres database = EmbeddedPostgres.builder().start()) {
            Flyway.configure()
                    .dataSource(database.getPostgresDatabase())
                    .locations("classpath:db/migration")
                    .load()
                    .migrate();
            try (Connection connection = database.getPostgresDatabase().getConnection()) {
                fill(connection, testimonies);
                connection.setAutoCommit(false);
                Map<Week, Leaving.WeekRelease> releases = releases(connection);
                Selection all = new Selection(FIRST.monday(), last().sunday(), Set.of(), Set.of(), Set.of());

                double copied = seconds(() -> copy(database.getPort(), connection, all, releases, folder));
                long lines = lines(folder.resolve("copy.csv"));
                long before = liveHeap();
                AtomicLong most = new AtomicLong();
                AtomicBoolean done = new AtomicBoolean();
                Thread watch = watching(most, done);
                double packed = seconds(() -> pack(connection, all, releases, folder));
                done.set(true);
                watch.join();

                say("testimonies", testimonies, "lines");
                say("psql-copy", copied, "s");
                say("psql-copy-speed", lines / copied, "lines/s");
                say("pack", packed, "s");
                say("pack-speed", lines / packed, "lines/s");
                say("pack-share-of-psql-copy", copied / packed, "ratio");
                say("pack-extra-heap", Math.max(0, most.get() - before) / 1048576.0, "MB");
                say("pack-size", Files.size(folder.resolve("pack.zip")) / 1048576.0, "MB");
            }
        } finally {
            try (var files = Files.list(folder)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    private static int testimonies(List<String> arguments) {
        int asked = arguments.indexOf("--testimonies");
        if (asked >= 0) {
            return Integer.parseInt(arguments.get(asked + 1));
        }
        return arguments.contains("--quick") ? 100_000 : 1_000_000;
    }

    private interface Work {
        void run() throws Exception;
    }

    private static double seconds(Work work) throws Exception {
        long begin = System.nanoTime();
        work.run();
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String name, double value, String unit) {
        System.out.printf(
                "%s: %s %s%n",
                name, value == Math.rint(value) ? String.valueOf((long) value) : "%.2f".formatted(value), unit);
    }

    private static Week last() {
        Week week = FIRST;
        for (int i = 1; i < WEEKS; i++) {
            week = week.next();
        }
        return week;
    }

    private static void fill(Connection connection, int testimonies) throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("insert into region select 'r' || n, 'Région ' || n, 'metro', 'x', 'Europe/Paris', 'r' || n"
                    + " from generate_series(1, 13) n");
            sql.execute("insert into academy select 'a' || n, 'Académie ' || n, 'r' || (1 + n % 13), 'A', 'x'"
                    + " from generate_series(1, 26) n");
            sql.execute("insert into platform (code, name, kind) select 'TOOL-' || n, 'Outil ' || n, 'ENT'"
                    + " from generate_series(1, 40) n");
            sql.execute("insert into symptom select 's' || n, 's', 's', n from generate_series(1, 12) n");
            sql.execute(
                    "insert into testimony (source, received_at, observed_at, observed_day, time_precision, platform_code,"
                            + " academy_code, symptom_code, severity, pupils_concerned, pupils_blocked, session_lost, consent, state,"
                            + " decided_at) select 'api', at, at, at::date, 'exact', 'TOOL-' || (1 + floor(power(h1, 2) * 40))::int,"
                            + " 'a' || (1 + floor(h2 * 26))::int, 's' || (1 + n % 12), 'bloquant', 35, n % 36, n % 3 = 0,"
                            + " case n % 3 when 0 then 'fonction' else 'anonyme' end, 'valide', at from (select n,"
                            + " ('" + FIRST.monday() + "'::date + (n % " + WEEKS
                            + ") * 7 + (n / 10 % 5)) + interval '8 hours'"
                            + " + (n % 600) * interval '1 minute' as at, (hashint4(n)::bigint + 2147483648) / 4294967296.0 as h1,"
                            + " (hashint4(n + 77777777)::bigint + 2147483648) / 4294967296.0 as h2"
                            + " from generate_series(1, " + testimonies + ") n) as made");
            sql.execute("vacuum analyze testimony");
        }
    }

    private static Map<Week, Leaving.WeekRelease> releases(Connection connection) throws SQLException {
        Map<String, String> regionOf = new HashMap<>();
        Rows.each(
                connection,
                "select code, region_code from academy",
                List.of(),
                row -> regionOf.put(row.getString(1), row.getString(2)));
        Map<Week, Leaving.WeekRelease> releases = new java.util.TreeMap<>();
        for (Week week = FIRST; week.compareTo(last()) <= 0; week = week.next()) {
            List<Object> leaving = Leaving.values(connection, AS_OF, week.monday(), week.sunday());
            Map<Release.Cell, Long> counts = new HashMap<>();
            Rows.each(
                    connection,
                    Leaving.LEAVING
                            + "select platform_code, observed_day, academy_code, count(*) from leaving group by 1, 2, 3",
                    leaving,
                    row -> counts.put(
                            new Release.Cell(row.getString(1), row.getObject(2, LocalDate.class), row.getString(3)),
                            row.getLong(4)));
            var release = new Release(counts, regionOf, new HashSet<>(regionOf.keySet()));
            releases.put(week, new Leaving.WeekRelease(null, release, null, leaving));
        }
        return releases;
    }

    /** The same lines by the same statement, as {@code psql \copy} gives them: the cells wait in a table. */
    private static void copy(
            int port, Connection connection, Selection all, Map<Week, Leaving.WeekRelease> releases, Path folder)
            throws Exception {
        List<String> commands = new ArrayList<>();
        for (Map.Entry<Week, Leaving.WeekRelease> week : releases.entrySet()) {
            var cells = new Leaving.Cells(
                    Leaving.within(all, week.getKey(), week.getValue().release()));
            String sql = TestimonyLines.TOLD_ONE_BY_ONE;
            List<Object> values = new ArrayList<>(week.getValue().leaving());
            values.addAll(cells.values(connection));
            List<String> literals = values.stream()
                    .map(value -> "'" + value.toString().replace("'", "''") + "'")
                    .toList();
            for (String literal : literals) {
                sql = sql.replaceFirst("\\?", java.util.regex.Matcher.quoteReplacement(literal));
            }
            commands.add("\\copy (" + sql.replaceAll("\\s+", " ") + ") to pstdout csv");
        }
        Path script = folder.resolve("copy.sql");
        Files.write(script, commands);
        ProcessBuilder command = new ProcessBuilder(
                        "psql",
                        "-q",
                        "-v",
                        "ON_ERROR_STOP=1",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        "" + port,
                        "-U",
                        "postgres",
                        "-f",
                        script.toString(),
                        "postgres")
                .redirectOutput(folder.resolve("copy.csv").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        command.environment().put("PGOPTIONS", "-c enable_nestloop=off");
        Process psql = command.start();
        if (psql.waitFor() != 0) {
            throw new IOException("psql failed");
        }
    }

    private static long lines(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.count();
        }
    }

    private static void pack(Connection connection, Selection all, Map<Week, Leaving.WeekRelease> releases, Path folder)
            throws IOException, SQLException {
        try (OutputStream out = Files.newOutputStream(folder.resolve("pack.zip"));
                Bag bag = new Bag(out, "bench", AS_OF);
                DataFiles files = new DataFiles(bag, folder, List.of())) {
            TestimonyLines.write(connection, all, releases, files, percent -> {});
            files.finish("Mesure", LocalDate.of(2022, 1, 1));
            bag.manifests(Map.of());
        }
    }

    private static long liveHeap() {
        System.gc();
        return afterCollection();
    }

    /** What the last collection left in the heap. */
    private static long afterCollection() {
        long live = 0;
        for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
            if (pool.getType() == MemoryType.HEAP && pool.getCollectionUsage() != null) {
                live += pool.getCollectionUsage().getUsed();
            }
        }
        return live;
    }

    private static Thread watching(AtomicLong most, AtomicBoolean done) {
        Thread watch = new Thread(() -> {
            while (!done.get()) {
                most.accumulateAndGet(afterCollection(), Math::max);
                java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
            }
        });
        watch.setDaemon(true);
        watch.start();
        return watch;
    }
}
