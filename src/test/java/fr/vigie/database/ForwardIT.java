package fr.vigie.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.server.Dump;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Every released version's data come along to this one; a migration that fails has changed nothing. */
class ForwardIT {

    private static final Path MIGRATIONS = Path.of("sql/migration");
    private static final String DATABASE = "forward";

    /** What a migration changes in rows that were there, on purpose: {@code table.column}, with the reason beside it. */
    private static final Set<String> CHANGED_ON_PURPOSE = Set.of();

    @TempDir
    Path folder;

    private PGSimpleDataSource owner;

    static List<Path> releases() throws Exception {
        try (Stream<Path> files = Files.list(ReleasedData.FOLDER)) {
            return files.sorted().toList();
        }
    }

    @BeforeEach
    void an_empty_database() throws SQLException {
        anew();
        owner = new PGSimpleDataSource();
        owner.setUrl(System.getProperty("it.db.url").replaceFirst("/postgres$", "/" + DATABASE));
        owner.setUser("postgres");
    }

    @AfterEach
    void forget() throws SQLException {
        try (var connection = Dump.database();
                var statement = connection.createStatement()) {
            statement.execute("drop database if exists " + DATABASE + " with (force)");
        }
    }

    private void anew() throws SQLException {
        forget();
        try (var connection = Dump.database();
                var statement = connection.createStatement()) {
            statement.execute("create database " + DATABASE + " template template0 encoding 'UTF8'");
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void data_of_a_released_version_survive_all_migrations_since(Path release) throws Exception {
        ReleasedData data = new ReleasedData(release);
        Migrations.of(owner).locations(onlyThose(data.versions())).load().migrate();
        Map<String, Map.Entry<Set<String>, String>> before;
        try (Connection connection = owner.getConnection()) {
            // with its history: a released migration that was changed since is refused
            data.load(connection, Set.of());
            before = photograph(connection);
        }

        Migrations.run(owner);

        try (Connection connection = owner.getConnection()) {
            assertThat(lost(connection, before)).isEmpty();
        }
        assertThat(before.get("testimony").getValue()).startsWith("35 rows");
        assertThat(data.rows()).isGreaterThan(700);
    }

    @Test
    void data_survive_each_migration_on_the_way() throws Exception {
        ReleasedData data = new ReleasedData(releases().get(0));
        Map<String, String> lost = new LinkedHashMap<>();
        Map<String, Map.Entry<Set<String>, String>> before = new TreeMap<>();
        for (MigrationVersion version : versions()) {
            Migrations.of(owner).target(version).load().migrate();
            try (Connection connection = owner.getConnection()) {
                lost(connection, before).forEach(table -> lost.put(table, "since " + version));
                if (version.compareTo(MigrationVersion.fromVersion("0008")) >= 0) {
                    // the first version that worked as a whole, then what each one had new room for
                    Set<String> filled = filled(connection);
                    filled.add(ReleasedData.HISTORY);
                    data.load(connection, filled);
                    before = photograph(connection);
                }
            }
        }
        assertThat(lost).isEmpty();
    }

    @Test
    void a_migration_that_fails_leaves_everything_as_it_was_and_what_runs_runs_on() throws Exception {
        Migrations.run(owner);
        Files.writeString(
                folder.resolve("V9001__good.sql"),
                "create table newcomer (id int); update setting set value = 'x';"
                        + " alter table platform add column colour text; drop table saved_view cascade;");
        Files.writeString(folder.resolve("V9002__bad.sql"), "insert into newcomer select 1 / 0;");
        try (Connection running = owner.getConnection();
                var statement = running.createStatement()) {
            statement.execute("insert into setting values ('test', 'before')");
            var before = photograph(running);

            assertThatThrownBy(() -> Migrations.of(owner)
                            .locations("classpath:db/migration", "filesystem:" + folder)
                            .load()
                            .migrate())
                    .isInstanceOf(FlywayException.class)
                    .hasMessageContaining("V9002__bad.sql")
                    .hasMessageContaining("division by zero");

            assertThat(photograph(running)).isEqualTo(before);
            statement.execute("update setting set value = 'after' where name = 'test'");
        }
        assertThat(Migrations.run(owner).migrationsExecuted).isZero();
    }

    @Test
    void a_version_before_starts_again_on_a_schema_after() throws Exception {
        Migrations.run(owner);
        assertThat(Migrations.of(owner)
                        .locations(onlyThose(new ReleasedData(releases().get(0)).versions()))
                        .load()
                        .migrate()
                        .migrationsExecuted)
                .isZero();
    }

    private static Map<String, Map.Entry<Set<String>, String>> photograph(Connection connection) throws SQLException {
        var tables = ReleasedData.photograph(connection, CHANGED_ON_PURPOSE);
        tables.remove(ReleasedData.HISTORY);
        return tables;
    }

    /** The tables whose rows, in the columns they had, are not the same any more. */
    private static List<String> lost(Connection connection, Map<String, Map.Entry<Set<String>, String>> before)
            throws SQLException {
        var lost = new ArrayList<String>();
        for (var table : before.entrySet()) {
            Set<String> columns = table.getValue().getKey();
            if (!ReleasedData.columns(connection, table.getKey()).containsAll(columns)) {
                lost.add(table.getKey() + ": columns are gone");
            } else if (!ReleasedData.digest(connection, table.getKey(), columns)
                    .equals(table.getValue().getValue())) {
                lost.add(table.getKey() + ": rows changed");
            }
        }
        return lost;
    }

    private static Set<String> filled(Connection connection) throws SQLException {
        Set<String> filled = new TreeSet<>();
        for (var table : photograph(connection).entrySet()) {
            if (!table.getValue().getValue().startsWith("0 rows")) {
                filled.add(table.getKey());
            }
        }
        return filled;
    }

    private List<MigrationVersion> versions() {
        return Stream.of(Migrations.of(owner).load().info().all())
                .map(info -> info.getVersion())
                .toList();
    }

    /** The migrations that a release had, in a folder of their own. */
    private String onlyThose(Set<String> versions) throws Exception {
        Path some = Files.createDirectories(folder.resolve("some"));
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                String version = file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1");
                if (versions.contains(version)) {
                    Files.copy(file, some.resolve(file.getFileName()));
                }
            }
        }
        return "filesystem:" + some;
    }
}
