package fr.vigie.testimony;

import fr.vigie.crypto.Keyring;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.ReviewText;
import fr.vigie.weeklyreview.ReviewTextColumn;
import fr.vigie.weeklyreview.composition.Nature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;

/**
 * Kills Vigie (SIGKILL) in the middle of making packs over 100,000 testimonies, starts it again, and looks whether each pack
 * is made after all, whole, to the same content, with nothing half-made left beside it. Then it times the file that proves a
 * review (« exception de vérité ») over the same testimonies. Ends with a status of 1 if anything was amiss.
 *
 * <p>{@code --quick} takes 20,000 testimonies and three kills; {@code --kills N} so many; {@code --seed N} other moments of death.
 */
public final class SealingBench {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final String LINES = "data/donnees/temoignages.csv";

    private final BenchDatabase database;
    private final BenchServer server;
    private int amiss;

    private SealingBench(BenchDatabase database, BenchServer server) {
        this.database = database;
        this.server = server;
    }

    /** Measures. @param arguments {@code --quick}, {@code --kills N}, {@code --seed N} */
    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT);
        List<String> options = Arrays.asList(arguments);
        boolean quick = options.contains("--quick");
        long seed = number(options, "--seed", 2021);
        int kills = number(options, "--kills", quick ? 3 : 8);
        Path folder = Files.createTempDirectory("vigie-bench");
        int amiss;
        try (var database = new BenchDatabase(folder.resolve("postgresql"));
                var server = new BenchServer(folder.resolve("vigie"), database, "")) {
            server.start();
            var bench = new SealingBench(database, server);
            bench.fill(quick ? 20_000 : 100_000);
            bench.kills(kills, new Random(seed));
            bench.proof();
            amiss = bench.amiss;
        }
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
        if (amiss > 0) {
            System.exit(1);
        }
    }

    private static int number(List<String> options, String option, int otherwise) {
        return options.contains(option) ? Integer.parseInt(options.get(options.indexOf(option) + 1)) : otherwise;
    }

    private void fill(int testimonies) throws SQLException {
        database.execute("insert into testimony (source, received_at, observed_at, observed_day, time_precision,"
                + " platform_code, academy_code, symptom_code, severity, pupils_concerned, pupils_blocked, session_lost,"
                + " consent, state, decided_at) select 'api', at, at, at::date, 'exact', tools[1 + n % 40],"
                + " places[1 + (n / 7) % array_length(places, 1)], signs[1 + n % array_length(signs, 1)], 'bloquant', 35,"
                + " n % 36, n % 3 = 0, case n % 3 when 0 then 'fonction' else 'anonyme' end, 'valide', at"
                + " from (select n, timestamptz '2021-04-06 08:00+02' + (n % 4) * interval '1 day'"
                + " + (n % 480) * interval '1 minute' as at from generate_series(1, " + testimonies + ") n) as made,"
                + " (select array_agg(code order by code) as tools from platform) as t,"
                + " (select array_agg(code order by code) as places from academy) as a,"
                + " (select array_agg(code order by code) as signs from symptom) as s");
        var words = new Secrets(new Keyring(server.data().resolve("keys")))
                .texts()
                .seal("Rien ne répond.", Narrative.PLACE);
        database.execute("insert into testimony_text (testimony_id, original, key_version, shown)"
                + " select id, '\\x" + HexFormat.of().formatHex(words.bytes()) + "', " + words.keyVersion()
                + ", 'Rien ne répond, témoignage ' || id from testimony where id % 30 = 0");
        database.execute("analyze testimony");
        say("testimonies", database.ask("select count(*) from testimony"), "lines");
    }

    private long ask(String audience, String edition) throws SQLException {
        return database.ask(
                "insert into evidence_pack (first_day, last_day, audience, purpose, recipient, review_edition,"
                        + " as_of, asked_by, state) values ('2021-04-05', '2021-04-11', '" + audience
                        + "', 'Mesure', 'Mesure', "
                        + edition + ", now(), 'redaction', 'waiting') returning id");
    }

    private String state(long id) throws SQLException {
        return switch ((int) database.ask("select position(state in 'waiting  working  sealed   failed   cancelled')"
                + " from evidence_pack where id = " + id)) {
            case 1 -> "waiting";
            case 10 -> "working";
            case 19 -> "sealed";
            default -> "failed";
        };
    }

    private void kills(int kills, Random random) throws Exception {
        long first = ask("press", "null");
        long took = untilSealed(first);
        String lines = digestOf(first, LINES);
        say("pack", took / 1000.0, "s");
        System.out.printf("%4s %10s %8s %10s %9s%n", "kill", "after ms", "state", "attempts", "s to seal");
        for (int i = 1; i <= kills; i++) {
            long id = ask("press", "null");
            while (!state(id).equals("working")) {
                Thread.sleep(20);
            }
            long wait = random.nextLong(Math.max(200, took));
            Thread.sleep(wait);
            server.kill();
            String state = state(id);
            wholeOrNothing(id, state.equals("sealed"));
            server.start();
            long again = untilSealed(id);
            expect(digestOf(id, LINES).equals(lines), "the same lines as without a kill");
            wholeOrNothing(id, true);
            System.out.printf(
                    "%4d %10d %8s %10d %9.1f%n",
                    i,
                    wait,
                    state,
                    database.ask("select attempts from evidence_pack where id = " + id),
                    again / 1000.0);
        }
        try (var left = Files.walk(server.data().resolve("packs"))) {
            expect(
                    left.filter(Files::isRegularFile)
                            .allMatch(file -> file.getFileName().toString().matches("\\d+\\.zip")),
                    "nothing half-made is left");
        }
        say("kills", kills, "times");
    }

    /** A file that is in its place is whole; one that is said to be sealed is there, and is the one that was sealed. */
    private void wholeOrNothing(long id, boolean sealed) throws Exception {
        Path file = server.data().resolve("packs").resolve(id + ".zip");
        if (Files.exists(file)) {
            try (var zip = new ZipFile(file.toFile())) {
                expect(
                        zip.stream().anyMatch(entry -> entry.getName().endsWith(".p7s")),
                        "a file in its place has its seal");
            } catch (IOException half) {
                expect(false, "a file in its place is whole: " + half);
            }
        }
        if (sealed) {
            expect(Files.exists(file), "what is said to be sealed is there");
            expect(
                    database.ask("select count(*) from evidence_pack where id = " + id + " and sha256 = '"
                                    + sha256(file) + "'")
                            == 1,
                    "its digest is the one that is told");
        }
    }

    private void proof() throws Exception {
        var passages = IntStream.rangeClosed(1, 300)
                .mapToObj(i -> passage("Rien ne répond.", "T#" + i * 30))
                .toList();
        var text = new ReviewText(
                "Bilan",
                "Bilan",
                passage("Une semaine.", "T#30"),
                List.of(new Block("text", "text", "Une semaine", null, null, passages, null)),
                Set.of(),
                "",
                Map.of(),
                Set.of());
        String body = new ReviewTextColumn().convertToDatabaseColumn(text).replace("'", "''");
        long edition = database.ask(
                "insert into weekly_review_edition (week, number, status, body, figures, as_of, composed_at,"
                        + " author, saved_at, saved_by, published_at, published_by, digest) values ('2021-W14', 1, 'published', '"
                        + body
                        + "', '{\"testimonies\":{\"published\":1}}', now(), now(), 'redaction', now(), 'redaction', now(),"
                        + " 'redaction', repeat('0', 64)) returning id");
        long id = ask("court", String.valueOf(edition));
        long took = untilSealed(id);
        try (var zip =
                new ZipFile(server.data().resolve("packs").resolve(id + ".zip").toFile())) {
            var entry = zip.stream()
                    .filter(each -> each.getName().endsWith("sources-du-bilan.csv"))
                    .findFirst()
                    .orElseThrow();
            String sources = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
            expect(sources.lines().count() == 302, "each of 301 references is in the file");
            expect(!sources.contains("introuvable"), "and leads somewhere");
        }
        say("exception-de-verite", took / 1000.0, "s");
    }

    private static Passage passage(String text, String source) {
        return new Passage(text, Nature.FACT, List.of(source), Map.of(), null);
    }

    private long untilSealed(long id) throws Exception {
        long begin = System.nanoTime();
        while (!state(id).equals("sealed")) {
            if (state(id).equals("failed") || System.nanoTime() - begin > PATIENCE.toNanos()) {
                throw new IllegalStateException("pack " + id + " is not sealed: " + state(id) + " " + fault(id));
            }
            Thread.sleep(50);
        }
        return (System.nanoTime() - begin) / 1_000_000;
    }

    private String digestOf(long id, String path) throws SQLException {
        return word("select sha256 from evidence_pack_file where pack_id = " + id + " and path = '" + path + "'");
    }

    private String fault(long id) throws SQLException {
        return word("select coalesce(fault, '') from evidence_pack where id = " + id);
    }

    private String word(String query) throws SQLException {
        try (var connection = database.connect("vigie", "postgres");
                var row = connection.createStatement().executeQuery(query)) {
            return row.next() ? row.getString(1) : "";
        }
    }

    private static String sha256(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
    }

    private void expect(boolean holds, String what) {
        if (!holds) {
            amiss++;
            System.out.println("AMISS: " + what);
        }
    }

    private static void say(String name, double value, String unit) {
        System.out.printf(
                "%s: %s %s%n",
                name, value == Math.rint(value) ? String.valueOf((long) value) : "%.2f".formatted(value), unit);
    }
}
