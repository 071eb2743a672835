package fr.vigie.alert;

import fr.vigie.testimony.BenchDatabase;
import fr.vigie.testimony.BenchServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.BooleanSupplier;

/**
 * What two hundred open live boards cost, each signed in for itself, beside what they would cost if each asked for its page
 * once a second; and whether all of them are back after the server was killed and started again.
 *
 * <p>One testimony comes in every five seconds, of eight tools in turn. {@code --quick} listens for a minute instead of six,
 * in which no stream reaches its end.
 */
public final class DesksBench {

    private static final int DESKS = 200;
    private static final int PAGES = 200;
    private static final Duration BETWEEN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String PASSWORD = "Phare-2021-du-banc";
    private static final List<String> LOGINS = List.of("redaction", "section", "presse");
    private static final List<String> TOOLS =
            List.of("NAT-MCM", "ENT-IDF-LYC", "ENT-CVL", "ENT-NOR", "NAT-PIX", "NAT-WEBMAIL", "ENT-OCC", "ENT-PAC");

    private final BenchServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Tally tally = new Tally();
    private final List<Desk> desks = new ArrayList<>();
    private int told;

    private DesksBench(BenchServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("vigie-bench");
        boolean back;
        try (var database = new BenchDatabase(folder.resolve("postgresql"));
                var server = new BenchServer(folder.resolve("vigie"), database, "")) {
            server.start();
            back = new DesksBench(server).measure(List.of(arguments).contains("--quick") ? 60 : 360);
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        System.exit(back ? 0 : 1);
    }

    private boolean measure(int seconds) throws Exception {
        String origin = "http://127.0.0.1:" + server.port();
        for (int i = 0; i < DESKS; i++) {
            desks.add(new Desk(client, origin, LOGINS.get(i % LOGINS.size()), PASSWORD, tally));
            desks.get(i).signIn();
        }
        double page = pages();
        listen(20, new ArrayList<>()); // what is said now and then warms up as well
        double heap = server.liveHeap();
        double quiet = cpuWhile(() -> listen(20, new ArrayList<>())) / 20;
        desks.forEach(Desk::listen);
        await(() -> desks.stream().allMatch(Desk::isOpen));
        long asked = tally.requests();
        long heard = tally.boards();
        long bytes = tally.bytes();
        List<Double> delays = new ArrayList<>();
        double cpu = cpuWhile(() -> listen(seconds, delays)) / seconds;
        double full = server.liveHeap();
        double requests = (double) (tally.requests() - asked) / seconds;
        delays.sort(null);
        say("desks", DESKS, "desks");
        say("requests", requests, "1/s");
        say("requests_of_a_desk", requests / DESKS, "1/s");
        say("boards_sent", (double) (tally.boards() - heard) / seconds, "1/s");
        say("sent", (tally.bytes() - bytes) / 1024.0 / seconds, "KB/s");
        say("cpu_without_a_desk", quiet, "s/s");
        say("cpu", cpu, "s/s");
        say("cpu_of_one_page_of_the_board", page, "s");
        say("cpu_if_each_asked_once_a_second", DESKS * page, "s/s");
        say("heap_without_a_desk", heap, "MB");
        say("heap", full, "MB");
        say("until_the_last_desk_knows_median", delays.get(delays.size() / 2), "s");
        say("until_the_last_desk_knows_worst", delays.get(delays.size() - 1), "s");
        return restart();
    }

    /** CPU seconds of server and database for one page of the board, as a desk without a stream would take it. */
    private double pages() throws Exception {
        for (int i = 0; i < PAGES; i++) {
            desks.get(i % DESKS).board();
        }
        return cpuWhile(() -> {
                    for (int i = 0; i < PAGES; i++) {
                        desks.get(i % DESKS).board();
                    }
                })
                / PAGES;
    }

    private interface Work {
        void run() throws Exception;
    }

    private double cpuWhile(Work work) throws Exception {
        double[] before = server.cpuSeconds();
        work.run();
        double[] after = server.cpuSeconds();
        return after[0] + after[1] - before[0] - before[1];
    }

    /** @param delays gets the seconds from each acknowledgement to the last board that is sent before the next one */
    private void listen(int seconds, List<Double> delays) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(seconds).toNanos();
        while (System.nanoTime() < end) {
            testify();
            long sent = System.nanoTime();
            long before = tally.boards();
            Thread.sleep(BETWEEN.toMillis());
            if (tally.boards() >= before + DESKS) {
                delays.add((tally.last() - sent) / 1e9);
            }
        }
    }

    private void testify() throws IOException, InterruptedException {
        String body = "{\"observedAt\":\"%s\",\"platform\":\"%s\",\"academy\":\"24\",\"symptom\":\"lenteurs\"}"
                .formatted(Instant.now().minusSeconds(120), TOOLS.get(told++ % TOOLS.size()));
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/api/v1/testimonies"))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 201) {
            throw new IOException("not taken: " + answer.body());
        }
    }

    /** Whether every desk shows a board again. */
    private boolean restart() throws Exception {
        server.kill();
        await(() -> desks.stream().noneMatch(Desk::isOpen));
        server.start();
        long ready = System.nanoTime();
        boolean back = await(() -> desks.stream().allMatch(Desk::isOpen));
        say("desks_back_after_a_restart", desks.stream().filter(Desk::isOpen).count(), "desks");
        say("until_all_were_back", (System.nanoTime() - ready) / 1e9, "s");
        desks.forEach(Desk::close);
        return back;
    }

    private static boolean await(BooleanSupplier condition) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean() && Instant.now().isBefore(end)) {
            Thread.sleep(100);
        }
        return condition.getAsBoolean();
    }

    private static void say(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s: %.3f %s%n", name, value, unit);
    }
}
