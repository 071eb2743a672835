package fr.vigie.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * The runbook's « Revenir à un instant » with the configuration of {@code deployment/server/pgbackrest.conf}: the log of
 * PostgreSQL is archived, encrypted, and the database goes back to the second before a mistake.
 */
class PointInTimeIT {

    private static final DateTimeFormatter AS_POSTGRESQL_WRITES =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSx");

    private Path folder;
    private PostgresServer machine;

    @BeforeEach
    void a_database_whose_log_is_archived() throws Exception {
        folder = Files.createTempDirectory("vigie-instant");
        PostgresServer.give(folder);
        PostgresServer.run("chmod", "a+x", folder.toString());
        Path configuration = folder.resolve("pgbackrest.conf");
        machine = new PostgresServer(
                folder.resolve("machine"),
                "archive_mode = on",
                "archive_command = 'pgbackrest --config=" + configuration + " --stanza=vigie archive-push %p'");
        Files.writeString(
                configuration,
                Files.readString(Path.of("deployment/server/pgbackrest.conf"))
                        .replace(
                                "/var/lib/pgbackrest",
                                folder.resolve("repository").toString())
                        .replace("A-REMPLACER", "un-secret-du-test")
                        .replace("/var/lib/postgresql/15/main", machine.data().toString())
                        .replace(
                                "pg1-port=5432",
                                "pg1-port=" + machine.port() + "\npg1-socket-path=" + folder.resolve("machine"))
                        .replace(
                                "[global]",
                                "[global]\nlog-path=" + folder + "\nlock-path=" + folder + "\nspool-path=" + folder));
        PostgresServer.give(folder);
        machine.start();
    }

    @AfterEach
    void clear() throws Exception {
        machine.close();
        PostgresServer.run("rm", "-rf", folder.toString());
    }

    @Test
    void a_database_goes_back_to_the_second_before_a_mistake() throws Exception {
        machine.database("vigie");
        var owner = new PGSimpleDataSource();
        owner.setUrl(machine.url("vigie"));
        owner.setUser("vigie");
        Migrations.run(owner);
        pgbackrest("stanza-create");
        pgbackrest("backup", "--type=full");
        Instant backedUp = clock();
        // what came after the last backup is in the log only
        try (var connection = machine.connect("vigie", "postgres")) {
            new ReleasedData(ReleasedData.FOLDER.resolve("1.0.sql")).load(connection, Set.of(ReleasedData.HISTORY));
        }
        String before = digests();
        // pgBackRest knows the end of a backup to the second: an instant within that second has no backup before it
        await().until(() -> clock().getEpochSecond() > backedUp.getEpochSecond());
        Instant instant = clock();
        machine.execute("vigie", "truncate testimony cascade");
        machine.execute("vigie", "select pg_switch_wal()");
        pgbackrest("check");
        assertThat(filesInTheClear()).isEmpty();

        machine.kill();
        pgbackrest(
                "restore",
                "--delta",
                "--type=time",
                "--target=" + AS_POSTGRESQL_WRITES.format(instant.atOffset(ZoneOffset.UTC)),
                "--target-action=promote");
        machine.start();
        await().until(() -> machine.count("postgres", "select pg_is_in_recovery()::int") == 0);

        assertThat(digests()).isEqualTo(before).contains("public.testimony\t35\t");
        machine.execute("vigie", "insert into setting values ('after', 'it takes new rows')");
    }

    /** What the repository holds that pgBackRest did not encrypt: such a file begins as OpenSSL's do. */
    private List<Path> filesInTheClear() throws Exception {
        PostgresServer.run("chmod", "-R", "a+rX", folder.resolve("repository").toString());
        List<Path> clear = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder.resolve("repository"))) {
            List<Path> all = files.filter(Files::isRegularFile).toList();
            assertThat(all).hasSizeGreaterThan(3);
            for (Path file : all) {
                try (var begin = Files.newInputStream(file)) {
                    if (!"Salted__".equals(new String(begin.readNBytes(8), StandardCharsets.ISO_8859_1))) {
                        clear.add(file);
                    }
                }
            }
        }
        return clear;
    }

    private Instant clock() throws Exception {
        try (var connection = machine.connect("vigie", "postgres");
                var rows = connection.createStatement().executeQuery("select clock_timestamp()")) {
            rows.next();
            return rows.getTimestamp(1).toInstant();
        }
    }

    private String digests() throws Exception {
        return PostgresServer.run(
                Map.of("VIGIE_DB_URL", machine.url("vigie"), "VIGIE_DB_USER", "vigie"), "deployment/digests");
    }

    private void pgbackrest(String command, String... options) throws Exception {
        List<String> whole = new ArrayList<>(
                List.of("pgbackrest", "--config=" + folder.resolve("pgbackrest.conf"), "--stanza=vigie"));
        whole.addAll(List.of(options));
        whole.add(command);
        PostgresServer.run(PostgresServer.asPostgres(whole.toArray(String[]::new)));
    }
}
