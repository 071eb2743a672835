package fr.vigie.testimony;

import fr.vigie.crypto.KeyedHash;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Breaks {@code deployment/cluster/run} under load: a node is killed, the primary database is killed, the machines stop
 * hearing each other, one is cut off from everybody. Is every acknowledged testimony there, exactly once; does a member of
 * staff stay signed in; was the day's work done once?
 *
 * <p>Sixty-four witnesses at addresses of their own send half of what one
 * node alone takes, measured first, or {@code --rate} testimonies a second; {@code --quick} leaves
 * out the isolation; {@code --there} breaks the cluster that runs with the environment's VIGIE_DATA and VIGIE_PORT instead of one
 * of its own. Needs root, and what deployment/cluster/run needs.
 */
public final class ClusterBench {

    private static final int USERS = 64;
    private static final int PORT = Integer.parseInt(System.getenv().getOrDefault("VIGIE_PORT", "27080"));
    private static final String PASSWORD = System.getenv().getOrDefault("VIGIE_DEMO_PASSWORD", "Phare-2021-du-banc");
    private static final String NETWORK = "10.77.0.";
    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration PATIENCE_AT_END = Duration.ofMinutes(2);
    private static final Duration LONGEST = Duration.ofMinutes(25);

    private final Path folder;
    private volatile int rate;
    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<UUID, Long> waited = new ConcurrentHashMap<>();
    private final AtomicLong pressedAgain = new AtomicLong();
    private final CookieManager cookies = new CookieManager();
    private final HttpClient staff = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private volatile boolean loading = true;
    private long signedOut;
    private long staffUnanswered;

    /** How a member of staff finds the desk. */
    private enum Desk {
        OPEN,
        SIGN_IN_AGAIN,
        NO_ANSWER
    }

    private ClusterBench(Path folder, int rate) {
        this.folder = folder;
        this.rate = rate;
    }

    public static void main(String[] arguments) throws Exception {
        List<String> options = Arrays.asList(arguments);
        int rate = options.contains("--rate") ? Integer.parseInt(options.get(options.indexOf("--rate") + 1)) : 0;
        if (options.contains("--there")) {
            Path folder = Path.of(System.getenv("VIGIE_DATA"));
            if (!new ClusterBench(folder, rate).measure(options.contains("--quick"))) {
                System.exit(1);
            }
            return;
        }
        Path folder = Path.of("/var/tmp/vigie-cluster-bench");
        command("rm", "-rf", folder.toString());
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder("deployment/cluster/run", "--empty")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(folder.resolve("run.log").toFile()));
        builder.environment().putAll(environment(folder));
        Process run = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(run)));
        boolean whole;
        try {
            long end = System.nanoTime() + Duration.ofMinutes(12).toNanos();
            while (!Files.readString(folder.resolve("run.log")).contains("Vigie est prête")) {
                if (!run.isAlive() || System.nanoTime() > end) {
                    throw new IllegalStateException("the cluster does not start: see " + folder.resolve("run.log"));
                }
                Thread.sleep(500);
            }
            whole = new ClusterBench(folder, rate).measure(options.contains("--quick"));
        } finally {
            end(run);
        }
        if (whole) {
            command("rm", "-rf", folder.toString());
        } else {
            System.exit(1);
        }
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "VIGIE_PORT", String.valueOf(PORT),
                "VIGIE_DATA", folder.toString(),
                "VIGIE_DEMO_PASSWORD", PASSWORD,
                "VIGIE_TRUSTED_ADDRESSES",
                        IntStream.rangeClosed(1, USERS)
                                .mapToObj(user -> "127.0.1." + user)
                                .collect(Collectors.joining(",")));
    }

    private static void end(Process run) {
        run.destroy();
        try {
            if (!run.waitFor(60, TimeUnit.SECONDS)) {
                run.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean measure(boolean quick) throws Exception {
        signIn();
        List<Thread> users = new ArrayList<>();
        for (int i = 1; i <= USERS; i++) {
            InetAddress from = InetAddress.getByName("127.0.1." + i);
            Thread user = new Thread(() -> testify(from), "user");
            user.setDaemon(true); // a measurement that breaks off ends
            user.start();
            users.add(user);
        }
        System.out.printf(
                "%-34s %12s %12s %14s %13s%n",
                "fault", "acknowledged", "slowest ms", "unanswered", "staff\u2019s desk");
        if (rate == 0) {
            fault("kill", "node", "b");
            phase("one node alone, warming up", 20);
            int before = acknowledged.size();
            phase("one node alone, all it takes", 30);
            rate = Math.max(2, (acknowledged.size() - before) / 30 / 2);
            System.out.printf("one_node_takes: %d a second%n", 2 * rate);
            fault("start", "node", "b");
            ready("2");
        }
        phase("none, " + rate + " a second", 20);
        String node = staffNode();
        fault("kill", "node", node);
        phase("staff's node " + node + " killed", 15);
        fault("start", "node", node);
        ready(node.equals("a") ? "1" : "2");
        phase("node " + node + " back", 10);
        String primary = fault("primary").strip();
        long killed = System.nanoTime();
        fault("kill", "database", primary);
        String next = promoted(primary);
        System.out.printf(Locale.ROOT, "promotion_after: %.1f s%n", (System.nanoTime() - killed) / 1e9);
        phase("primary " + primary + " killed, " + next + " promoted", 15);
        fault("start", "database", primary);
        replicates(next);
        phase(primary + " back as replica", 10);
        fault("cut");
        phase("machines do not hear each other", 30);
        fault("mend");
        replicates(next);
        phase("network whole again", 10);
        if (!quick) {
            fault("isolate", next);
            promoted(next);
            phase("primary's machine cut off", 20);
            fault("mend");
            ready("1");
            ready("2");
            replicates(fault("primary").strip());
            phase("network whole again", 10);
        }
        loading = false;
        long end = System.nanoTime() + PATIENCE_AT_END.toNanos();
        for (Thread user : users) {
            user.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
        System.out.printf(
                "left_without_an_answer: %d witnesses%n",
                users.stream().filter(Thread::isAlive).count());
        return settled();
    }

    /** Lets the load run on and says how it went. */
    private void phase(String what, int seconds) throws Exception {
        int before = acknowledged.size();
        long again = pressedAgain.get();
        waited.clear();
        Desk desk = Desk.OPEN;
        for (int i = 0; i < seconds; i++) {
            Thread.sleep(1000);
            if (i % 5 == 4) {
                desk = desk();
                signedOut += desk == Desk.SIGN_IN_AGAIN ? 1 : 0;
                staffUnanswered += desk == Desk.NO_ANSWER ? 1 : 0;
            }
        }
        System.out.printf(
                "%-34s %12d %12d %14d %13s%n",
                what,
                acknowledged.size() - before,
                waited.values().stream().mapToLong(Long::longValue).max().orElse(0),
                pressedAgain.get() - again,
                desk.name().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    /** Waits for the journals to be empty, then looks at every acknowledged testimony. */
    private boolean settled() throws Exception {
        for (String node : List.of("1", "2")) {
            long end = System.nanoTime() + PATIENCE.toNanos();
            while (!ready(node).contains("\"waiting\":0")) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("the journal of node " + node + " does not drain");
                }
                Thread.sleep(300);
            }
        }
        String primary = fault("primary").strip();
        KeyedHash hash = new KeyedHash(Files.readAllBytes(folder.resolve("keys/receipt.1.key")));
        long lost = 0;
        long twice = 0;
        long other = 0;
        long stored;
        long broken;
        try (Connection connection = database(primary)) {
            try (var select =
                    connection.prepareStatement("select receipt_hash from testimony where idempotency_key = ?")) {
                for (var one : acknowledged.entrySet()) {
                    select.setObject(1, one.getKey());
                    try (var rows = select.executeQuery()) {
                        if (!rows.next()) {
                            lost++;
                            continue;
                        }
                        byte[] expected = ReceiptNumber.parse(one.getValue())
                                .orElseThrow()
                                .hashed(hash);
                        other += Arrays.equals(rows.getBytes(1), expected) ? 0 : 1;
                        twice += rows.next() ? 1 : 0;
                    }
                }
            }
            stored = ask(connection, "select count(*) from testimony");
            broken = ask(
                    connection,
                    "select count(*) from (select seq, prev_hash, lag(seq) over w as before, lag(hash) over w as link"
                            + " from audit_event window w as (order by seq)) t"
                            + " where before is not null and (seq <> before + 1 or prev_hash <> link)");
            System.out.printf("heads_taken_today: %d times%n", ask(connection, "select count(*) from trail_head"));
        }
        System.out.printf("acknowledged: %d testimonies%n", acknowledged.size());
        System.out.printf("stored: %d testimonies%n", stored);
        System.out.printf("pressed_again: %d times%n", pressedAgain.get());
        System.out.printf("acknowledged_and_lost: %d testimonies%n", lost);
        System.out.printf("acknowledged_and_stored_twice: %d testimonies%n", twice);
        System.out.printf("receipt_that_opens_another: %d testimonies%n", other);
        System.out.printf("broken_line_of_the_audit_trail: %d lines%n", broken);
        System.out.printf("staff_found_signed_out: %d times%n", signedOut);
        System.out.printf("staff_without_an_answer: %d times%n", staffUnanswered);
        return lost + twice + other + broken + signedOut == 0;
    }

    /** The node that HAProxy keeps the member of staff with. */
    private String staffNode() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("VIGIE_NODE"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private void testify(InetAddress from) {
        long next = System.nanoTime();
        try (Witness witness = new Witness(PORT, from)) {
            while (loading) {
                if (rate > 0) {
                    long pause = (long) (1e9 * USERS / rate);
                    next = Math.max(next + pause, System.nanoTime() - pause);
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                String key = null;
                long begun = System.nanoTime();
                for (boolean answered = false; !answered && (loading || key != null); ) {
                    try {
                        key = key == null ? witness.form() : key;
                        String receipt = witness.send(key, "La page reste blanche, form " + key);
                        if (receipt != null) {
                            UUID uuid = UUID.fromString(key.substring(0, 36));
                            acknowledged.put(uuid, receipt);
                            waited.put(uuid, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                            answered = true;
                        } else {
                            LockSupport.parkNanos(100_000_000);
                        }
                    } catch (IOException broken) {
                        pressedAgain.addAndGet(key == null ? 0 : 1);
                        LockSupport.parkNanos(100_000_000);
                    }
                }
            }
        }
    }

    private void signIn() throws Exception {
        String page = get("/equipe/connexion.xhtml").body();
        var state = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]* value=\"([^\"]+)\"")
                .matcher(page);
        if (!state.find()) {
            throw new IllegalStateException("no sign-in form");
        }
        String form = Map.of(
                        "connexion", "connexion",
                        "connexion:identifiant", "section",
                        "connexion:mot_de_passe", PASSWORD,
                        "connexion:suite", "",
                        "connexion:entrer", "Entrer",
                        "jakarta.faces.ViewState", state.group(1))
                .entrySet()
                .stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        staff.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/equipe/connexion.xhtml"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", "http://127.0.0.1:" + PORT)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (desk() != Desk.OPEN) {
            throw new IllegalStateException("section can't sign in");
        }
    }

    private Desk desk() throws InterruptedException {
        try {
            HttpResponse<String> desk = get("/equipe/");
            return desk.uri().getPath().contains("connexion")
                    ? Desk.SIGN_IN_AGAIN
                    : desk.statusCode() == 200 ? Desk.OPEN : Desk.NO_ANSWER;
        } catch (IOException away) {
            return Desk.NO_ANSWER;
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return staff.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path))
                        .timeout(Duration.ofSeconds(20))
                        .build(),
                BodyHandlers.ofString());
    }

    /** What {@code /sante/ready} of a node says, once it is 200. @param node the last part of its address */
    private static String ready(String node) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                var answer = HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(URI.create("http://" + NETWORK + node + ":8080/sante/ready"))
                                        .timeout(Duration.ofSeconds(5))
                                        .build(),
                                BodyHandlers.ofString());
                if (answer.statusCode() == 200) {
                    return answer.body();
                }
            } catch (IOException notYet) {
                // soon
            }
            Thread.sleep(300);
        }
        throw new IllegalStateException("node " + node + " is not ready");
    }

    /** Waits for another machine's database to be the primary. @return which */
    private static String promoted(String before) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            String now = before.equals("a") ? "b" : "a";
            if (patroni(now, "primary")) {
                return now;
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("nobody was promoted");
    }

    /** Waits until the replica of a primary confirms each commit. */
    private void replicates(String primary) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!patroni(primary.equals("a") ? "b" : "a", "synchronous")) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("no replica confirms the commits of " + primary);
            }
            Thread.sleep(300);
        }
    }

    private static boolean patroni(String machine, String role) throws InterruptedException {
        try {
            return HttpClient.newHttpClient()
                            .send(
                                    HttpRequest.newBuilder(URI.create("http://" + NETWORK
                                                    + (machine.equals("a") ? 1 : 2) + ":8008/" + role))
                                            .timeout(Duration.ofSeconds(3))
                                            .build(),
                                    BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException away) {
            return false;
        }
    }

    private Connection database(String machine) throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + NETWORK + (machine.equals("a") ? 1 : 2) + ":5432/vigie",
                "postgres",
                Files.readString(folder.resolve("password")).strip());
    }

    private static long ask(Connection connection, String query) throws Exception {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String fault(String... arguments) throws Exception {
        List<String> whole = new ArrayList<>(List.of("deployment/cluster/fault"));
        whole.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().putAll(environment(folder));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", whole) + ": " + said);
        }
        return said;
    }

    private static void command(String... command) throws Exception {
        new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
