package fr.vigie.testimony;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A PostgreSQL of its own for one measurement, as on a real installation: a process apart, every commit flushed to disk. The
 * system's binaries where there are some, else the ones that come with the build.
 */
public final class BenchDatabase implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final Path binaries;
    private final boolean counts;
    private final int port;
    private Process postgres;

    /** Starts an empty one. */
    public BenchDatabase(Path folder) throws Exception {
        this.folder = Files.createDirectories(folder);
        binaries = binaries();
        port = freePort();
        counts = Files.exists(Path.of("/usr/lib/postgresql")) && binaries.startsWith("/usr/lib/postgresql");
        if (root()) {
            run("chown", "-R", account(), folder.toString());
            for (Path above = folder.getParent();
                    above != null && above.startsWith("/tmp/");
                    above = above.getParent()) {
                run("chmod", "a+x", above.toString());
            }
        }
        run(asOwner(
                binaries.resolve("initdb").toString(), "-D", data(), "-U", "postgres", "-A", "trust", "-E", "UTF8"));
        start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        try (var connection = connect("postgres", "postgres");
                var statement = connection.createStatement()) {
            statement.execute("create role vigie login createrole");
            statement.execute("create database vigie owner vigie template template0 encoding 'UTF8'");
            if (counts) {
                statement.execute("create extension pg_stat_statements");
            }
        }
    }

    private static Path binaries() throws IOException {
        Path installed = Path.of("/usr/lib/postgresql");
        if (Files.isDirectory(installed)) {
            try (var versions = Files.list(installed)) {
                var newest = versions.filter(version -> Files.isExecutable(version.resolve("bin/initdb")))
                        .max(Comparator.comparing(
                                version -> Double.valueOf(version.getFileName().toString())));
                if (newest.isPresent()) {
                    return newest.get().resolve("bin");
                }
            }
        }
        Path unpacked = Files.createTempDirectory("vigie-bench-postgresql");
        EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(unpacked.toFile())
                .start()
                .close();
        try (var files = Files.walk(unpacked)) {
            return files.filter(file -> file.endsWith("bin/initdb"))
                    .findFirst()
                    .orElseThrow()
                    .getParent();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static boolean root() {
        return System.getProperty("user.name").equals("root");
    }

    private static String account() {
        try {
            return run("id", "-u", "postgres") == 0 ? "postgres" : "nobody";
        } catch (IOException e) {
            return "nobody";
        }
    }

    /** PostgreSQL refuses to run as root. */
    private static String[] asOwner(String... command) {
        List<String> whole = new ArrayList<>();
        if (root()) {
            whole.addAll(List.of("setpriv", "--reuid=" + account(), "--regid=" + account(), "--clear-groups", "--"));
        }
        whole.addAll(List.of(command));
        return whole.toArray(String[]::new);
    }

    private static int run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /** Starts it, after a kill as well, and waits until it answers. */
    void start() throws Exception {
        List<String> command = new ArrayList<>(
                List.of(asOwner(binaries.resolve("postgres").toString(), "-D", data(), "-p", String.valueOf(port))));
        List<String> settings = new ArrayList<>(List.of(
                "listen_addresses=127.0.0.1",
                "unix_socket_directories=",
                "fsync=on",
                "synchronous_commit=on",
                "full_page_writes=on",
                "shared_buffers=256MB",
                "max_wal_size=2GB",
                "max_connections=320"));
        if (counts) {
            settings.add("shared_preload_libraries=pg_stat_statements");
        }
        settings.forEach(setting -> {
            command.add("-c");
            command.add(setting);
        });
        // what a killed one left must be gone first
        Instant end = Instant.now().plus(PATIENCE);
        while (true) {
            postgres = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Redirect.appendTo(
                            folder.resolveSibling("postgresql.log").toFile()))
                    .start();
            while (postgres.isAlive()) {
                try {
                    connect("postgres", "postgres").close();
                    return;
                } catch (SQLException notYet) {
                    Thread.sleep(100);
                }
                if (Instant.now().isAfter(end)) {
                    throw new IllegalStateException("PostgreSQL does not answer");
                }
            }
            if (Instant.now().isAfter(end)) {
                throw new IllegalStateException("PostgreSQL does not start");
            }
            Thread.sleep(200);
        }
    }

    /** SIGKILL: no word to anybody. */
    void kill() throws InterruptedException {
        postgres.destroyForcibly();
        postgres.waitFor();
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/vigie";
    }

    int port() {
        return port;
    }

    Connection connect(String database, String user) throws SQLException {
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, user, "");
    }

    long ask(String query) throws SQLException {
        try (var connection = connect("vigie", "postgres");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    void execute(String statement) throws SQLException {
        try (var connection = connect("vigie", "postgres")) {
            connection.createStatement().execute(statement);
        }
    }

    /** Statements that Vigie had it run, BEGIN and COMMIT among them; -1 where that isn't counted. */
    long statements() throws SQLException {
        if (!counts) {
            return -1;
        }
        try (var connection = connect("postgres", "postgres");
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select coalesce(sum(calls), 0) from pg_stat_statements s join pg_database d on d.oid = dbid"
                                        + " join pg_roles r on r.oid = userid where datname = 'vigie' and rolname <> 'postgres'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The most frequent statements, for whoever wants to know. */
    List<String> frequent() throws SQLException {
        List<String> lines = new ArrayList<>();
        if (counts) {
            try (var connection = connect("postgres", "postgres");
                    var rows = connection
                            .createStatement()
                            .executeQuery(
                                    "select calls, round(mean_exec_time::numeric, 3), left(regexp_replace(query, '\\s+', ' ', 'g'), 90)"
                                            + " from pg_stat_statements s join pg_roles r on r.oid = userid"
                                            + " where rolname <> 'postgres' order by calls desc limit 8")) {
                while (rows.next()) {
                    lines.add(rows.getLong(1) + " × " + rows.getString(2) + " ms " + rows.getString(3));
                }
            }
        }
        return lines;
    }

    ProcessHandle process() {
        return postgres.toHandle();
    }

    @Override
    public void close() {
        postgres.destroy();
        postgres.onExit().join();
    }
}
