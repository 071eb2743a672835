package fr.vigie.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** {@code deployment/backup} and {@code deployment/restore}, between two PostgreSQL servers of Debian's packages. */
class BackupIT {

    private static final byte[] CAPTURE = "une capture d’écran".getBytes(StandardCharsets.UTF_8);
    private static Path folder;
    private static PostgresServer machine;
    private static PostgresServer empty;
    private static String toOpenData;
    private static String toOpenKeys;

    private Path backups;
    private Path data;

    @BeforeAll
    static void a_filled_database_and_an_empty_machine() throws Exception {
        folder = Files.createTempDirectory("vigie-backup");
        PostgresServer.run("chmod", "a+x", folder.toString());
        machine = new PostgresServer(folder.resolve("machine"), "fsync = off").start();
        empty = new PostgresServer(folder.resolve("empty"), "fsync = off").start();
        toOpenData = key("data.key");
        toOpenKeys = key("keys.key");
        machine.database("vigie");
        empty.database("bare");
        var owner = new PGSimpleDataSource();
        owner.setUrl(machine.url("vigie"));
        owner.setUser("vigie");
        Migrations.run(owner);
        try (Connection connection = machine.connect("vigie", "postgres")) {
            new ReleasedData(ReleasedData.FOLDER.resolve("1.0.sql")).load(connection, Set.of(ReleasedData.HISTORY));
        }
    }

    @AfterAll
    static void clear() throws Exception {
        machine.close();
        empty.close();
        delete(folder);
    }

    @BeforeEach
    void a_vigie_s_folder() throws Exception {
        backups = Files.createTempDirectory(folder, "backups");
        data = Files.createTempDirectory(folder, "data");
        write(data.resolve("captures/ab").resolve(digest(CAPTURE)), CAPTURE);
        write(data.resolve("packs/1.zip"), "un dossier".getBytes(StandardCharsets.UTF_8));
        write(data.resolve("journal/1.segment"), "scellé".getBytes(StandardCharsets.UTF_8));
        write(data.resolve("keys/testimony-text.1.key"), new byte[32]);
        write(data.resolve("keys.seen"), "testimony-text 1 66687aadf862bd77\n".getBytes(StandardCharsets.UTF_8));
        write(data.resolve("logs/server.log"), "journal du serveur".getBytes(StandardCharsets.UTF_8));
        empty.execute("postgres", "drop database if exists vigie with (force)");
        empty.database("vigie");
    }

    @Test
    void what_was_saved_is_restored_on_an_empty_machine_row_for_row() throws Exception {
        Path backup = backup();
        Path there = folder.resolve("restored" + backups.getFileName());

        String said = restore(there, backup);

        assertThat(said).contains("toutes identiques");
        assertThat(digests(empty)).isEqualTo(digests(machine)).contains("public.testimony\t35\t");
        assertThat(files(there))
                .containsExactlyInAnyOrder(
                        "captures/ab/" + digest(CAPTURE), "packs/1.zip", "journal/1.segment", "keys.seen");
        assertThat(there.resolve("captures/ab").resolve(digest(CAPTURE))).hasBinaryContent(CAPTURE);
        try (Connection connection = empty.connect("vigie", "vigie")) {
            assertThat(broken(connection)).isEmpty();
            // the application's own role works there, and still may not change the audit trail
            connection.createStatement().execute("set role vigie_app");
            assertThatThrownBy(() -> connection.createStatement().execute("delete from audit_event"))
                    .hasMessageContaining("audit_event");
        }
        assertThatThrownBy(() -> restore(there, backup)).hasMessageContaining("n’est pas vide");
        assertThat(restore(there, backup, "--replace")).contains("toutes identiques");
    }

    @Test
    void a_backup_is_of_one_instant_while_testimonies_arrive() throws Exception {
        Thread witness = new Thread(() -> {
            try (Connection connection = machine.connect("vigie", "postgres");
                    var statement = connection.createStatement()) {
                for (int i = 0; !Thread.currentThread().isInterrupted(); i++) {
                    statement.execute("insert into setting values ('arriving-" + i + "', '" + "x".repeat(500) + "')");
                }
            } catch (SQLException over) {
                throw new IllegalStateException(over);
            }
        });
        witness.start();
        try {
            assertThat(restore(folder.resolve("instant"), backup())).contains("toutes identiques");
        } finally {
            witness.interrupt();
            witness.join();
            machine.execute("vigie", "delete from setting where name like 'arriving-%'");
        }
    }

    @Test
    void a_backup_holds_nothing_in_the_clear_and_no_key() throws Exception {
        Path backup = backup();
        for (String name : files(backup)) {
            String content = Files.readString(backup.resolve(name), StandardCharsets.ISO_8859_1);
            assertThat(content)
                    .doesNotContain("scell")
                    .doesNotContain("Camille")
                    .doesNotContain("une capture");
            if (name.endsWith(".age")) {
                assertThat(content).startsWith("age-encryption.org/v1");
                Path clear = folder.resolve("clear");
                PostgresServer.run(
                        "age",
                        "-d",
                        "-i",
                        folder.resolve("data.key").toString(),
                        "-o",
                        clear.toString(),
                        backup.resolve(name).toString());
                assertThat(Files.readString(clear, StandardCharsets.ISO_8859_1)).doesNotContain("testimony-text.1.key");
            }
        }
    }

    @Test
    void keys_are_saved_apart_and_come_back_apart() throws Exception {
        assertThatThrownBy(() -> script(
                        "backup", Map.of("VIGIE_BACKUP_KEYS_RECIPIENT", toOpenData), "--keys", backups.toString()))
                .hasMessageContaining("deux clés publiques différentes");
        backup();
        assertThatThrownBy(() -> script("backup", Map.of(), "--keys", backups.toString()))
                .hasMessageContaining("sur une autre machine");
        Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
        script("backup", Map.of(), "--keys", elsewhere.toString());
        Path saved = only(elsewhere);

        assertThatThrownBy(() -> script(
                        "restore",
                        Map.of("VIGIE_KEYS", elsewhere + "/back"),
                        "--keys",
                        saved.toString(),
                        "--identity",
                        folder.resolve("data.key").toString()))
                .hasMessageContaining("n’ouvre pas");
        script(
                "restore",
                Map.of("VIGIE_KEYS", elsewhere + "/back"),
                "--keys",
                saved.toString(),
                "--identity",
                folder.resolve("keys.key").toString());
        assertThat(elsewhere.resolve("back/testimony-text.1.key")).hasBinaryContent(new byte[32]);
    }

    @Test
    void a_damaged_backup_or_the_wrong_key_restores_nothing() throws Exception {
        Path backup = backup();
        assertThatThrownBy(() -> script(
                        "restore",
                        target(folder.resolve("wrong")),
                        backup.toString(),
                        "--identity",
                        folder.resolve("keys.key").toString()))
                .hasMessageContaining("Rien n’a été restauré");
        Path dump = backup.resolve("database.dump.age");
        byte[] bytes = Files.readAllBytes(dump);
        bytes[bytes.length / 2] ^= 1;
        Files.write(dump, bytes);

        assertThatThrownBy(() -> restore(folder.resolve("damaged"), backup)).hasMessageContaining("abîmée");
        assertThat(empty.count("vigie", "select count(*) from pg_tables where schemaname = 'public'"))
                .isZero();
    }

    @Test
    void rows_that_differ_from_what_was_saved_are_told_by_table() throws Exception {
        Path backup = backup();
        Path rows = backup.resolve("rows.tsv");
        Files.writeString(rows, Files.readString(rows).replace("public.testimony\t35\t", "public.testimony\t36\t"));
        PostgresServer.run("sh", "-c", "cd " + backup + " && sha256sum *.age rows.tsv > MANIFEST");

        assertThatThrownBy(() -> restore(folder.resolve("other"), backup))
                .hasMessageContaining("public.testimony\t36")
                .hasMessageContaining("n’est pas ce qui avait été sauvegardé");
    }

    @Test
    void a_capture_that_is_no_longer_itself_is_named() throws Exception {
        write(data.resolve("captures/ab").resolve(digest(CAPTURE)), "retouchée".getBytes(StandardCharsets.UTF_8));
        Path backup = backup();

        assertThatThrownBy(() -> restore(folder.resolve("retouched"), backup))
                .hasMessageContaining("ne sont plus celles")
                .hasMessageContaining(digest(CAPTURE));
    }

    @Test
    void what_root_does_by_hand_belongs_to_vigies_account_afterwards() throws Exception {
        assumeTrue(
                "root".equals(System.getProperty("user.name")), "whoever isn't root makes files of one account only");
        Path there = Files.createDirectory(folder.resolve("vigies"));
        Path keys = Files.createDirectory(folder.resolve("vigies-keys"));
        Path elsewhere = Files.createTempDirectory(folder, "elsewhere");
        for (Path folderOfVigie : List.of(data, backups, there, keys)) {
            PostgresServer.give(folderOfVigie);
        }
        restore(there, backup());
        script("backup", Map.of(), "--keys", elsewhere.toString());
        script(
                "restore",
                Map.of("VIGIE_KEYS", keys.toString()),
                "--keys",
                only(elsewhere).toString(),
                "--identity",
                folder.resolve("keys.key").toString());

        for (Path folderOfVigie : List.of(data, backups, there, keys)) {
            try (Stream<Path> files = Files.walk(folderOfVigie)) {
                assertThat(files.toList())
                        .hasSizeGreaterThan(1)
                        .allSatisfy(file -> assertThat(Files.getOwner(file).getName())
                                .as(file.toString())
                                .isEqualTo("postgres"));
            }
        }
    }

    @Test
    void backups_older_than_the_days_said_go_away() throws Exception {
        Path old = Files.createDirectory(backups.resolve("vigie-data-20200101T000000Z"));
        Files.setLastModifiedTime(old, FileTime.fromMillis(0));
        backup();
        assertThat(old).doesNotExist();
    }

    private Path backup() throws Exception {
        script("backup", Map.of(), backups.toString());
        return only(backups);
    }

    private String restore(Path there, Path backup, String... more) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(
                backup.toString(), "--identity", folder.resolve("data.key").toString()));
        arguments.addAll(List.of(more));
        return script("restore", target(there), arguments.toArray(String[]::new));
    }

    private static Map<String, String> target(Path there) {
        return Map.of("VIGIE_DB_URL", empty.url("vigie"), "VIGIE_DATA", there.toString());
    }

    private String script(String name, Map<String, String> more, String... arguments) throws Exception {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "VIGIE_DB_URL",
                machine.url("vigie"),
                "VIGIE_DB_USER",
                "vigie",
                "VIGIE_DATA",
                data.toString(),
                "VIGIE_BACKUP_RECIPIENT",
                toOpenData,
                "VIGIE_BACKUP_KEYS_RECIPIENT",
                toOpenKeys));
        environment.put("VIGIE_KEYS", "");
        environment.putAll(more);
        List<String> command = new ArrayList<>(List.of("deployment/" + name));
        command.addAll(List.of(arguments));
        return PostgresServer.run(environment, command.toArray(String[]::new));
    }

    private static String digests(PostgresServer server) throws Exception {
        return PostgresServer.run(Map.of("VIGIE_DB_URL", server.url("vigie")), "deployment/digests");
    }

    /** What {@code sql/check/invariants.sql} finds. */
    private static List<String> broken(Connection connection) throws Exception {
        List<String> broken = new ArrayList<>();
        for (String check :
                Files.readString(Path.of("sql/check/invariants.sql")).split("-- name: ")) {
            if (check.contains("SELECT")) {
                String query = check.substring(check.indexOf('\n')).strip().replaceFirst(";$", "");
                try (var rows = connection.createStatement().executeQuery(query)) {
                    while (rows.next()) {
                        broken.add(check.lines().findFirst().orElseThrow() + ": " + rows.getString(1));
                    }
                }
            }
        }
        return broken;
    }

    private static String key(String name) throws Exception {
        Path file = folder.resolve(name);
        PostgresServer.run("age-keygen", "-o", file.toString());
        return PostgresServer.run("age-keygen", "-y", file.toString()).strip();
    }

    private static void write(Path file, byte[] content) throws Exception {
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    private static String digest(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private static Path only(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static List<String> files(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .toList();
        }
    }

    private static void delete(Path folder) throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
