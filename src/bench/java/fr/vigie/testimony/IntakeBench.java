package fr.vigie.testimony;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;

/**
 * What intake takes: witnesses who take the form, send it and read their receipt, without a pause, against
 * {@code deployment/run} on a PostgreSQL that flushes every commit. Beside it, in the same run, the floor: {@code pgbench}
 * inserting one row of the same shape for each transaction.
 *
 * <p>{@code --quick} takes seconds where the whole takes minutes; {@code --profile FILE} writes a flight recording of the
 * server while 32 users send; {@code --keep FOLDER} leaves its folder where it is told.
 */
public final class IntakeBench {

    private static final int[] USERS = {1, 8, 32, 256};
    private static final int CROWD = 2000;
    private static final String WORDS =
            "Page blanche après l’identifiant, douze élèves attendent depuis un quart d’heure.";

    private final boolean quick;
    private final BenchDatabase database;
    private final BenchServer server;
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();

    private IntakeBench(boolean quick, BenchDatabase database, BenchServer server) {
        this.quick = quick;
        this.database = database;
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        Path folder = options.contains("--keep")
                ? Path.of(options.get(options.indexOf("--keep") + 1)).toAbsolutePath()
                : Files.createTempDirectory("vigie-bench");
        String profile = options.contains("--profile")
                ? Path.of(options.get(options.indexOf("--profile") + 1))
                        .toAbsolutePath()
                        .toString()
                : null;
        try (var database = new BenchDatabase(folder.resolve("postgresql"));
                var server = new BenchServer(folder.resolve("vigie"), database, "")) {
            server.start();
            new IntakeBench(options.contains("--quick"), database, server).measure(profile);
        } finally {
            if (!options.contains("--keep")) {
                delete(folder);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void measure(String profile) throws Exception {
        firstScreen();
        warmUp();
        if (profile != null) {
            BenchServer.command(
                    "jcmd",
                    String.valueOf(server.pid()),
                    "JFR.start",
                    "name=intake",
                    "settings=profile",
                    "filename=" + profile);
            round(32);
            BenchServer.command("jcmd", String.valueOf(server.pid()), "JFR.stop", "name=intake");
        }
        System.out.printf(
                "%n%8s %12s %9s %9s %12s %12s %12s %10s %10s %12s%n",
                "users",
                "completed/s",
                "p50 ms",
                "p99 ms",
                "CPU-s/1000",
                "of server",
                "SQL/subm.",
                "acknowl.",
                "stored",
                "pgbench tps");
        List<Round> rounds = new ArrayList<>();
        for (int users : USERS) {
            Round round = round(users);
            double floor = floor(users);
            rounds.add(round);
            System.out.printf(
                    Locale.ROOT,
                    "%8d %12.0f %9.1f %9.1f %12.2f %12.2f %12.2f %10d %10d %12.0f%n",
                    users,
                    round.rate,
                    round.p50,
                    round.p99,
                    1000 * round.cpu,
                    1000 * round.serverCpu,
                    round.statements,
                    round.acknowledged,
                    round.stored,
                    floor);
        }
        System.out.println("load of the machine over the last minute: "
                + ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage() + " on "
                + Runtime.getRuntime().availableProcessors() + " processors");
        double peak = rounds.stream().mapToDouble(Round::rate).max().orElseThrow();
        crowd();
        steady(peak / 2);
        for (int i = 0; i < USERS.length; i++) {
            Round round = rounds.get(i);
            say("submissions_at_" + USERS[i] + "_users", round.rate, "1/s");
            say("p50_at_" + USERS[i] + "_users", round.p50, "ms");
            say("p99_at_" + USERS[i] + "_users", round.p99, "ms");
            say("sql_statements_at_" + USERS[i] + "_users", round.statements, "per submission");
            say("cpu_at_" + USERS[i] + "_users", round.cpu, "s per submission");
        }
        say("submissions_peak", peak, "1/s");
        say("acknowledged", receipts.size(), "testimonies");
        say("stored", database.ask("select count(*) from testimony"), "testimonies");
        say(
                "stored_more_than_once",
                database.ask("select count(*) - count(distinct idempotency_key) from testimony"),
                "testimonies");
        database.frequent().forEach(line -> System.err.println(line));
    }

    private void firstScreen() throws IOException {
        try (Witness witness = new Witness(server.port())) {
            Witness.Answer page = witness.get("/temoigner");
            String text = page.text();
            long before = count("<script(?![^>]*\\sdefer)[^>]+src=|rel=\"stylesheet\"|<img ", text);
            say("first_screen", page.bytes(), "bytes");
            say("first_screen_requests", 1 + before, "requests");
            say("scripts_after_the_first_screen", count("<script[^>]+\\sdefer", text), "requests");
        }
    }

    private static long count(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().count();
    }

    private void warmUp() throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(quick ? 25 : 60).toNanos();
        users(32, end);
    }

    private record Round(
            double rate,
            double p50,
            double p99,
            double cpu,
            double serverCpu,
            double statements,
            long acknowledged,
            long stored) {}

    /** So many users who send one testimony after another. */
    private Round round(int users) throws Exception {
        long rows = database.ask("select count(*) from testimony");
        long statements = database.statements();
        double[] cpu = server.cpuSeconds();
        long start = System.nanoTime();
        long[] times = users(users, start + Duration.ofSeconds(quick ? 6 : 20).toNanos());
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] after = server.cpuSeconds();
        int n = Math.max(1, times.length);
        return new Round(
                times.length / seconds,
                percentile(times, 50),
                percentile(times, 99),
                (after[0] + after[1] - cpu[0] - cpu[1]) / n,
                (after[0] - cpu[0]) / n,
                statements < 0 ? -1 : (double) (database.statements() - statements) / n,
                times.length,
                database.ask("select count(*) from testimony") - rows);
    }

    /** The times of all that were completed, in nanoseconds, sorted. */
    private long[] users(int users, long end) throws InterruptedException {
        List<long[]> all = new ArrayList<>();
        AtomicInteger failures = new AtomicInteger();
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < users; i++) {
            Thread thread = new Thread(
                    null,
                    () -> {
                        long[] mine = new long[1024];
                        int count = 0;
                        try (Witness witness = new Witness(server.port())) {
                            while (System.nanoTime() < end) {
                                long start = System.nanoTime();
                                if (testify(witness, failures)) {
                                    if (count == mine.length) {
                                        mine = Arrays.copyOf(mine, 2 * count);
                                    }
                                    mine[count++] = System.nanoTime() - start;
                                }
                            }
                        }
                        synchronized (all) {
                            all.add(Arrays.copyOf(mine, count));
                        }
                    },
                    "user",
                    256 * 1024);
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        if (failures.get() > 0) {
            System.err.println(failures + " were not completed");
        }
        return all.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private boolean testify(Witness witness, AtomicInteger failures) {
        try {
            String receipt = witness.send(witness.form(), WORDS);
            if (receipt != null) {
                receipts.add(receipt);
                return true;
            }
        } catch (IOException broken) {
            // counted
        }
        failures.incrementAndGet();
        return false;
    }

    private static double percentile(long[] sorted, int percent) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) ((long) (sorted.length - 1) * percent / 100)] / 1e6;
    }

    /** pgbench, one row of the same shape a transaction, as many clients. @return transactions a second */
    private double floor(int users) throws Exception {
        database.execute("drop table if exists floor");
        database.execute("create table floor (like testimony including all)");
        Path script = Files.createTempFile("floor", ".sql");
        Files.writeString(
                script,
                "insert into floor (idempotency_key, body_digest, receipt_hash, source, received_at, observed_at, observed_day,"
                        + " time_precision, platform_code, academy_code, symptom_code, severity, pupils_concerned,"
                        + " pupils_blocked, session_lost, consent) values (gen_random_uuid(),"
                        + " decode(md5(random()::text), 'hex'), decode(md5(random()::text) || md5(random()::text), 'hex'),"
                        + " 'form', now(), now(), current_date, 'day', 'NAT-MCM', '24', 'acces_impossible', 'bloquant',"
                        + " 31, 12, true, 'anonyme');\n");
        try {
            String said = BenchServer.command(
                    "pgbench",
                    "-n",
                    "-M",
                    "prepared",
                    "-h",
                    "127.0.0.1",
                    "-p",
                    String.valueOf(database.port()),
                    "-U",
                    "postgres",
                    "-c",
                    String.valueOf(users),
                    "-j",
                    "2",
                    "-T",
                    quick ? "3" : "10",
                    "-f",
                    script.toString(),
                    "vigie");
            var tps = Pattern.compile("tps = ([0-9.]+)").matcher(said);
            return tps.find() ? Double.parseDouble(tps.group(1)) : Double.NaN;
        } catch (IOException notInstalled) {
            return Double.NaN;
        } finally {
            Files.delete(script);
            database.execute("drop table if exists floor");
        }
    }

    /** All press « send » in the same moment. */
    private void crowd() throws Exception {
        long rows = database.ask("select count(*) from testimony");
        CountDownLatch go = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(CROWD);
        AtomicInteger acknowledged = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        AtomicLong last = new AtomicLong();
        for (int i = 0; i < CROWD; i++) {
            new Thread(
                            null,
                            () -> {
                                try (Witness witness = new Witness(server.port())) {
                                    go.await();
                                    if (testify(witness, failures)) {
                                        acknowledged.incrementAndGet();
                                        last.accumulateAndGet(System.nanoTime(), Math::max);
                                    }
                                } catch (InterruptedException stopped) {
                                    Thread.currentThread().interrupt();
                                } finally {
                                    done.countDown();
                                }
                            },
                            "crowd",
                            256 * 1024)
                    .start();
        }
        long start = System.nanoTime();
        go.countDown();
        done.await();
        say("crowd", CROWD, "simultaneous submitters");
        say("crowd_acknowledged", acknowledged.get(), "testimonies");
        say("crowd_stored", database.ask("select count(*) from testimony") - rows, "testimonies");
        say("crowd_all_acknowledged_within", (last.get() - start) / 1e9, "s");
    }

    /** Arrivals at a fixed rate, whatever the answers take; times count from when each was due. */
    private void steady(double rate) throws Exception {
        int seconds = quick ? 15 : 600;
        double before = server.liveHeap();
        List<Double> heaps = new ArrayList<>(List.of(before));
        long[] times = new long[(int) (rate * seconds) + 1];
        AtomicInteger completed = new AtomicInteger();
        AtomicInteger failures = new AtomicInteger();
        ThreadLocal<Witness> witnesses = ThreadLocal.withInitial(() -> new Witness(server.port()));
        var users = Executors.newFixedThreadPool(128);
        long start = System.nanoTime();
        long nextHeap = start + Duration.ofSeconds(60).toNanos();
        for (int i = 0; i < (int) (rate * seconds); i++) {
            long due = start + (long) (i / rate * 1e9);
            for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                LockSupport.parkNanos(wait);
            }
            users.execute(() -> {
                if (testify(witnesses.get(), failures)) {
                    times[completed.getAndIncrement()] = System.nanoTime() - due;
                }
            });
            if (System.nanoTime() > nextHeap) {
                heaps.add(server.liveHeap());
                nextHeap += Duration.ofSeconds(60).toNanos();
            }
        }
        users.shutdown();
        users.awaitTermination(60, TimeUnit.SECONDS);
        heaps.add(server.liveHeap());
        long[] sorted = Arrays.copyOf(times, completed.get());
        Arrays.sort(sorted);
        System.out.println("live heap by the minute, MB: "
                + heaps.stream()
                        .map(heap -> String.format(Locale.ROOT, "%.0f", heap))
                        .toList());
        say("steady_rate", rate, "1/s");
        say("steady_completed", completed.get(), "testimonies");
        say("steady_failures", failures.get(), "testimonies");
        say("steady_p50", percentile(sorted, 50), "ms");
        say("steady_p99", percentile(sorted, 99), "ms");
        say("heap_before", before, "MB");
        say("heap_after_" + seconds + "_s", heaps.get(heaps.size() - 1), "MB");
    }

    private static void say(String name, double value, String unit) {
        System.out.printf(
                Locale.ROOT, value == Math.rint(value) ? "%s: %.0f %s%n" : "%s: %.3f %s%n", name, value, unit);
    }
}
