package fr.vigie.testimony;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Vigie as {@code deployment/run} starts it, on a database of its own, with this machine's address trusted. */
public final class BenchServer implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final double TICKS_A_SECOND = 100;

    private final Path data;
    private final BenchDatabase database;
    private final String javaOptions;
    private final int port = freePort();
    private Process run;
    private ProcessHandle server;

    /** Not yet started. @param javaOptions more of them; may be empty */
    public BenchServer(Path data, BenchDatabase database, String javaOptions) {
        this.data = data;
        this.database = database;
        this.javaOptions = javaOptions;
        // a measurement that is cut short leaves nothing running
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    /** One whose neighbours, counted from it by deployment/run, are free as well. */
    private static int freePort() {
        for (int port = 23_080; port < 30_000; port += 10) {
            if (isFree(port) && isFree(port + 1910)) {
                return port;
            }
        }
        throw new IllegalStateException("no free port");
    }

    private static boolean isFree(int port) {
        try {
            new ServerSocket(port).close();
            return true;
        } catch (IOException taken) {
            return false;
        }
    }

    /** Starts it and waits until it is ready. */
    public void start() throws Exception {
        Files.createDirectories(data);
        ProcessBuilder builder = new ProcessBuilder("deployment/run", "--empty");
        builder.environment().put("VIGIE_PORT", String.valueOf(port));
        builder.environment().put("VIGIE_DATA", data.toString());
        builder.environment().put("VIGIE_DB_URL", database.url());
        builder.environment().put("VIGIE_DB_USER", "vigie");
        builder.environment().put("VIGIE_DB_PASSWORD", "bench");
        builder.environment().put("VIGIE_DEMO_PASSWORD", "Phare-2021-du-banc");
        builder.environment().put("VIGIE_TRUSTED_ADDRESSES", "127.0.0.1");
        builder.environment().put("VIGIE_JAVA_OPTS", javaOptions);
        run = builder.redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(data.resolve("run.log").toFile()))
                .start();
        Instant end = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!run.isAlive() || Instant.now().isAfter(end)) {
                throw new IllegalStateException("Vigie does not start: see " + data.resolve("run.log"));
            }
            Thread.sleep(200);
        }
        server = descendants()
                .filter(process -> commandLine(process).contains("-Djboss.http.port=" + port)
                        && commandLine(process).contains("-D[Standalone]"))
                .findFirst()
                .orElseThrow();
    }

    private Stream<ProcessHandle> descendants() {
        return run.descendants();
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc/" + process.pid() + "/cmdline"))
                    .replace('\0', ' ');
        } catch (IOException gone) {
            return "";
        }
    }

    boolean isReady() {
        return ready().startsWith("200 ");
    }

    /** Status and body of {@code /sante/ready}; empty when nobody answers. */
    String ready() {
        try {
            var connection = (HttpURLConnection) URI.create("http://127.0.0.1:" + port + "/sante/ready")
                    .toURL()
                    .openConnection();
            connection.setConnectTimeout(2000);
            connection.setReadTimeout(10_000);
            int status = connection.getResponseCode();
            try (var body = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
                return status + " " + (body == null ? "" : new String(body.readAllBytes()));
            }
        } catch (IOException nobody) {
            return "";
        }
    }

    /** Where it listens on this machine. */
    public int port() {
        return port;
    }

    Path data() {
        return data;
    }

    long pid() {
        return server.pid();
    }

    /** SIGKILL to the server; deployment/run then ends by itself. */
    public void kill() throws InterruptedException {
        server.destroyForcibly();
        if (!run.waitFor(60, TimeUnit.SECONDS)) {
            run.destroyForcibly();
        }
    }

    /** CPU seconds of the server and of the database's processes so far. */
    public double[] cpuSeconds() {
        return new double[] {
            cpu(server),
            cpu(database.process())
                    + database.process()
                            .descendants()
                            .mapToDouble(BenchServer::cpu)
                            .sum()
        };
    }

    private static double cpu(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
        } catch (IOException gone) {
            return 0;
        }
    }

    /** What the heap holds after a collection, in MB. */
    public double liveHeap() throws Exception {
        command("jcmd", String.valueOf(pid()), "GC.run");
        List<String> lines =
                command("jstat", "-gc", String.valueOf(pid())).lines().toList();
        String[] names = lines.get(0).trim().split("\\s+");
        String[] values = lines.get(1).trim().split("\\s+");
        double used = 0;
        for (int i = 0; i < names.length; i++) {
            if (List.of("S0U", "S1U", "EU", "OU").contains(names[i])) {
                used += Double.parseDouble(values[i].replace(',', '.'));
            }
        }
        return used / 1024;
    }

    static String command(String... command) throws Exception {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        process.waitFor();
        return said;
    }

    @Override
    public void close() {
        if (run != null && run.isAlive()) {
            run.destroy();
            try {
                run.onExit().get(60, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException stays) {
                run.descendants().forEach(ProcessHandle::destroyForcibly);
                run.destroyForcibly();
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
