import fr.vigie.database.Migrations;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import org.flywaydb.core.api.FlywayException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The database of {@code deployment/run}: started by it from this source, never part of the application.
 *
 * <ul>
 *   <li>{@code serve FOLDER PORT}: PostgreSQL on the loopback, its data in {@code FOLDER/database}, until SIGTERM. The
 *       binaries come with the build. Writes are synced: real testimonies may land there.
 *   <li>{@code check}: fails unless the database of {@code VIGIE_DB_URL} lets {@code VIGIE_DB_USER} in.
 *   <li>{@code migrate}: brings the database of {@code VIGIE_DB_URL} to the version of this folder's build, all or nothing.
 * </ul>
 *
 * <p>Local users are not trusted: the administrator's password and the application's are made on first start and kept in
 * {@code FOLDER/database.password}, which only the owner may read. The application's login owns its database but is no
 * superuser, as on any other installation.
 */
class Database {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("serve")) {
            serve(Path.of(arguments[1]).toAbsolutePath(), Integer.parseInt(arguments[2]));
        } else if (arguments[0].equals("migrate")) {
            migrate();
        } else {
            check();
        }
    }

    private static void serve(Path folder, int port) throws Exception {
        var data = folder.resolve("database");
        var secret = folder.resolve("database.password");
        var first = Files.notExists(secret);
        var password = first ? newPassword() : Files.readString(secret).strip();
        var log = Redirect.appendTo(folder.resolve("logs/database.log").toFile());
        if (first) {
            // a start cut short before the password was kept leaves data that nothing has been written to
            delete(data.toFile());
        }
        var builder = EmbeddedPostgres.builder()
                .setOverrideWorkingDirectory(folder.resolve("postgresql").toFile())
                .setDataDirectory(data)
                .setCleanDataDirectory(false)
                .setPort(port)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("unix_socket_directories", "")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "128MB")
                .setServerConfig("log_statement", "none")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("log_parameter_max_length_on_error", "0")
                .setPGStartupWait(PATIENCE)
                .setOutputRedirector(log)
                .setErrorRedirector(log)
                .setRegisterShutdownHook(true);
        if (!first) {
            builder.setConnectConfig("password", password);
        }
        var postgres = builder.start();
        if (first) {
            prepare(postgres, data, password);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secret, password);
        }
        var server = ProcessHandle.of(Long.parseLong(
                Files.readAllLines(data.resolve("postmaster.pid")).get(0)));
        System.out.println("ready");
        System.gc(); // nothing more to do but wait: give the memory back
        server.orElseThrow().onExit().join();
    }

    private static void prepare(EmbeddedPostgres postgres, Path data, String password)
            throws SQLException, IOException {
        try (var connection = postgres.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("ALTER ROLE postgres PASSWORD '" + password + "'");
            statement.execute("CREATE ROLE vigie LOGIN CREATEROLE PASSWORD '" + password + "'");
            statement.execute("CREATE DATABASE vigie OWNER vigie TEMPLATE template0 ENCODING 'UTF8'");
            Files.writeString(data.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
            statement.execute("SELECT pg_reload_conf()");
        }
    }

    private static void check() {
        DriverManager.setLoginTimeout(10);
        try (Connection connection = DriverManager.getConnection(
                System.getenv("VIGIE_DB_URL"), System.getenv("VIGIE_DB_USER"), System.getenv("VIGIE_DB_PASSWORD"))) {
            if (connection.getMetaData().getDatabaseMajorVersion() < 14) {
                fail("PostgreSQL 14 ou plus récent est nécessaire, celui-ci est en version "
                        + connection.getMetaData().getDatabaseProductVersion() + ".");
            }
        } catch (SQLException e) {
            fail("La base de données ne répond pas à l’adresse de VIGIE_DB_URL\u00a0: "
                    + e.getMessage().lines().findFirst().orElse(""));
        }
    }

    private static void migrate() {
        check();
        var owner = new PGSimpleDataSource();
        owner.setUrl(System.getenv("VIGIE_DB_URL"));
        owner.setUser(System.getenv("VIGIE_DB_USER"));
        owner.setPassword(System.getenv("VIGIE_DB_PASSWORD"));
        try {
            var result = Migrations.run(owner);
            System.out.println(
                    result.migrationsExecuted == 0
                            ? "La base est déjà à la version de ce Vigie."
                            : "La base est à la version de ce Vigie\u00a0: " + result.migrationsExecuted
                                    + " migrations faites.");
        } catch (FlywayException failed) {
            System.err.println(failed.getMessage().strip());
            fail("La base est restée telle qu’elle était, et le Vigie qui tourne continue\u00a0:"
                    + " une migration a été refusée, dite ci-dessus.");
        }
    }

    private static void fail(String sentence) {
        System.err.println(sentence);
        System.exit(1);
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void delete(File file) {
        var children = file.listFiles();
        if (children != null) {
            for (var child : children) {
                delete(child);
            }
        }
        file.delete();
    }
}
