package fr.vigie.testimony;

import fr.vigie.crypto.KeyedHash;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What {@code deployment/cluster/run} started, and {@code deployment/cluster/fault} breaks. Nothing is waited for longer than
 * {@link #PATIENCE}.
 */
final class TwoNodes implements AutoCloseable {

    static final int PORT = Integer.parseInt(System.getenv().getOrDefault("VIGIE_PORT", "27080"));
    static final String PASSWORD = System.getenv().getOrDefault("VIGIE_DEMO_PASSWORD", "Phare-2021-du-banc");

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration START = Duration.ofMinutes(9);
    private static final String NETWORK = "10.77.0.";

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Path folder;
    private final Process run;

    private TwoNodes(Path folder, Process run) {
        this.folder = folder;
        this.run = run;
    }

    /** Those that run with the environment's VIGIE_DATA and VIGIE_PORT; they go on running. */
    static TwoNodes there() {
        return new TwoNodes(Path.of(System.getenv("VIGIE_DATA")), null);
    }

    /** Two of one's own, in an empty folder; they end with the measurement. */
    static TwoNodes start(Path folder) throws Exception {
        clear(folder);
        Files.createDirectories(folder);
        Path log = folder.resolve("run.log");
        ProcessBuilder builder = new ProcessBuilder("deployment/cluster/run", "--empty")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.to(log.toFile()));
        builder.environment().putAll(environment(folder));
        TwoNodes nodes = new TwoNodes(folder, builder.start());
        Runtime.getRuntime().addShutdownHook(new Thread(nodes::close));
        long end = System.nanoTime() + START.toNanos();
        while (!Files.readString(log).contains("Vigie est prête")) {
            if (!nodes.run.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the cluster does not start: see " + log);
            }
            Thread.sleep(500);
        }
        return nodes;
    }

    static void clear(Path folder) throws Exception {
        new ProcessBuilder("rm", "-rf", folder.toString()).inheritIO().start().waitFor();
    }

    private static Map<String, String> environment(Path folder) {
        return Map.of(
                "VIGIE_PORT", String.valueOf(PORT),
                "VIGIE_DATA", folder.toString(),
                "VIGIE_DEMO_PASSWORD", PASSWORD,
                "VIGIE_TRUSTED_ADDRESSES",
                        IntStream.rangeClosed(1, Crowd.WITNESSES)
                                .mapToObj(Crowd::address)
                                .collect(Collectors.joining(",")));
    }

    /** Runs {@code deployment/cluster/fault}. @return what it printed */
    String fault(String... arguments) throws Exception {
        List<String> whole = new ArrayList<>(List.of("deployment/cluster/fault"));
        whole.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(whole).redirectErrorStream(true);
        builder.environment().putAll(environment(folder));
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", whole) + ": " + said);
        }
        return said;
    }

    /** The machine whose database is the primary. */
    String primary() throws Exception {
        await("a primary", () -> patroni("a", "primary") || patroni("b", "primary"));
        return patroni("a", "primary") ? "a" : "b";
    }

    static String other(String machine) {
        return machine.equals("a") ? "b" : "a";
    }

    /** The address of a machine's Vigie, past HAProxy. */
    static String node(String machine) {
        return "http://" + host(machine) + ":8080";
    }

    private static String host(String machine) {
        return NETWORK + (machine.equals("a") ? 1 : 2);
    }

    void awaitReady(String machine) throws Exception {
        await("node " + machine, () -> get(node(machine) + "/sante/ready").startsWith("200"));
    }

    /** Until nothing waits in a node's journal. */
    void awaitEmptyJournal(String machine) throws Exception {
        await("an empty journal of node " + machine, () -> {
            String said = get(node(machine) + "/sante/ready");
            return said.startsWith("200") && said.contains("\"waiting\":0");
        });
    }

    void awaitPromotion(String machine) throws Exception {
        await("promotion of " + machine, () -> patroni(machine, "primary"));
    }

    /** Until a machine's database confirms each commit of the primary. */
    void awaitReplica(String machine) throws Exception {
        await("replica " + machine, () -> patroni(machine, "synchronous"));
    }

    private boolean patroni(String machine, String role) throws InterruptedException {
        return get("http://" + host(machine) + ":8008/" + role).startsWith("200");
    }

    /** Status and body, empty when nobody answers. */
    private String get(String address) throws InterruptedException {
        try {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address))
                            .timeout(Duration.ofSeconds(5))
                            .build(),
                    BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException nobody) {
            return "";
        }
    }

    static void await(String what, Callable<Boolean> there) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!there.call()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("not there after " + PATIENCE + ": " + what);
            }
            Thread.sleep(200);
        }
    }

    /** The primary's database, with all rights. */
    Connection database() throws Exception {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + host(primary()) + ":5432/vigie",
                "postgres",
                Files.readString(folder.resolve("password")).strip());
    }

    /** What receipts are hashed with. */
    KeyedHash receipts() throws IOException {
        return new KeyedHash(Files.readAllBytes(folder.resolve("keys/receipt.1.key")));
    }

    @Override
    public void close() {
        if (run == null || !run.isAlive()) {
            return;
        }
        run.destroy();
        try {
            if (!run.waitFor(60, TimeUnit.SECONDS)) {
                run.destroyForcibly();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }
}
