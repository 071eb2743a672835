package fr.vigie.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A PostgreSQL of Debian's packages in a folder of its own, as on a real installation: for what needs PostgreSQL's own
 * programs, which the embedded one doesn't bring.
 */
final class PostgresServer {

    private final Path binaries = binaries();
    private final Path folder;
    private final int port;

    /** Made empty and not started yet, with the login {@code vigie} to come at the first start. */
    PostgresServer(Path folder, String... settings) throws Exception {
        this.folder = folder;
        port = freePort();
        give(folder);
        run(asPostgres(
                binaries.resolve("initdb").toString(),
                "-D",
                data().toString(),
                "-U",
                "postgres",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--locale=C.UTF-8"));
        configure("listen_addresses = '127.0.0.1'", "port = " + port, "unix_socket_directories = '" + folder + "'");
        configure(settings);
    }

    void configure(String... settings) throws IOException {
        Path file = data().resolve("postgresql.conf");
        Files.writeString(file, Files.readString(file) + String.join("\n", settings) + "\n");
    }

    PostgresServer start() throws Exception {
        run(asPostgres(
                binaries.resolve("pg_ctl").toString(),
                "-D",
                data().toString(),
                "-l",
                folder.resolve("log").toString(),
                "-w",
                "start"));
        return this;
    }

    /** As a machine that loses its power. */
    void kill() throws Exception {
        run(asPostgres(binaries.resolve("pg_ctl").toString(), "-D", data().toString(), "-m", "immediate", "stop"));
    }

    /** Makes the application's login and an empty database that it owns. */
    void database(String name) throws SQLException {
        execute(
                "postgres",
                "do $$ begin if not exists (select from pg_roles where rolname = 'vigie') then"
                        + " create role vigie login createrole; end if; end $$");
        execute("postgres", "create database " + name + " owner vigie template template0 encoding 'UTF8'");
    }

    Connection connect(String database, String login) throws SQLException {
        return DriverManager.getConnection(url(database), login, "");
    }

    void execute(String database, String sql) throws SQLException {
        try (Connection connection = connect(database, "postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    long count(String database, String query) throws SQLException {
        try (Connection connection = connect(database, "postgres");
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    int port() {
        return port;
    }

    Path data() {
        return folder.resolve("data");
    }

    void close() throws Exception {
        if (Files.exists(data().resolve("postmaster.pid"))) {
            kill();
        }
    }

    /** Hands a folder to the account that PostgreSQL runs as; it refuses to be root. */
    static void give(Path folder) throws Exception {
        Files.createDirectories(folder);
        if (isRoot()) {
            run(Map.of(), "chown", "-R", "postgres", folder.toString());
        }
    }

    static String[] asPostgres(String... command) {
        List<String> whole = new ArrayList<>();
        if (isRoot()) {
            whole.addAll(List.of("setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", "--"));
        }
        whole.addAll(List.of(command));
        return whole.toArray(String[]::new);
    }

    static String run(String... command) throws Exception {
        return run(Map.of(), command);
    }

    /** Runs a command. @return what it printed @throws IllegalStateException with that, when it failed */
    static String run(Map<String, String> environment, String... command) throws Exception {
        Path said = Files.createTempFile("vigie-test", ".out");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
            builder.environment().putAll(environment);
            int status = builder.start().waitFor();
            String text = Files.readString(said);
            if (status != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: " + text);
            }
            return text;
        } finally {
            Files.delete(said);
        }
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals("root");
    }

    private static Path binaries() {
        try (Stream<Path> versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin ->
                            Files.isExecutable(bin.resolve("initdb")) && Files.isExecutable(bin.resolve("pg_dump")))
                    .max(Comparator.comparing(
                            bin -> Double.valueOf(bin.getParent().getFileName().toString())))
                    .orElseThrow();
        } catch (IOException | RuntimeException missing) {
            throw new IllegalStateException(
                    "PostgreSQL is missing: apt-get install postgresql age pgbackrest", missing);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0)) {
            return any.getLocalPort();
        }
    }
}
