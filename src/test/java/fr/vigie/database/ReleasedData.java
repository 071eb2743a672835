package fr.vigie.database;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;

/**
 * The rows of a released version, frozen: {@code src/test/resources/fr/vigie/database/released/VERSION.sql}, what {@code
 * pg_dump --data-only} wrote of the demonstration after a day's work on it (testimonies, an approved and published review, a
 * day note, a sealed pack, imports). Each release adds its file; none is ever changed.
 */
final class ReleasedData {

    static final Path FOLDER = Path.of("src/test/resources/fr/vigie/database/released");
    static final String HISTORY = "flyway_schema_history";
    private static final Pattern COPY = Pattern.compile("COPY public\\.(\\w+) \\((.*)\\) FROM stdin;");

    private final Map<String, Rows> tables = new LinkedHashMap<>();
    private final List<String> sequences = new ArrayList<>();

    /** The rows of one table, as COPY writes them. */
    record Rows(List<String> columns, List<String> lines) {

        /** Rows with those of the columns only, in the file's order. */
        String of(Set<String> kept) {
            List<Integer> places = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                if (kept.contains(columns.get(i))) {
                    places.add(i);
                }
            }
            return lines.stream()
                    .map(line -> line.split("\t", -1))
                    .map(cells -> places.stream().map(place -> cells[place]).collect(joining("\t", "", "\n")))
                    .collect(joining());
        }
    }

    ReleasedData(Path file) throws IOException {
        Rows current = null;
        for (String line : Files.readAllLines(file)) {
            var begin = COPY.matcher(line);
            if (begin.matches()) {
                current = new Rows(List.of(begin.group(2).replace("\"", "").split(", ")), new ArrayList<>());
                tables.put(begin.group(1), current);
            } else if (line.equals("\\.")) {
                current = null;
            } else if (current != null) {
                current.lines.add(line);
            } else if (line.startsWith("SELECT pg_catalog.setval(")) {
                sequences.add(line);
            }
        }
    }

    /** The migrations that the release had run. */
    Set<String> versions() {
        Rows history = tables.get(HISTORY);
        int version = history.columns().indexOf("version");
        Set<String> versions = new TreeSet<>();
        history.lines().forEach(line -> versions.add(line.split("\t", -1)[version]));
        return versions;
    }

    long rows() {
        return tables.values().stream().mapToLong(rows -> rows.lines().size()).sum();
    }

    /** Fills the tables that the database has, as far as they have the columns. @param except tables left alone */
    void load(Connection superuser, Set<String> except) throws SQLException, IOException {
        try (var statement = superuser.createStatement()) {
            // rows come as they were: neither triggers nor the order of tables have a say
            statement.execute("set session_replication_role = replica");
            for (var table : tables.entrySet()) {
                Set<String> there = columns(superuser, table.getKey());
                List<String> kept = table.getValue().columns().stream()
                        .filter(there::contains)
                        .toList();
                if (except.contains(table.getKey()) || kept.isEmpty()) {
                    continue;
                }
                statement.execute("delete from " + table.getKey());
                superuser
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn(
                                "copy " + table.getKey() + " (" + String.join(", ", kept) + ") from stdin",
                                new StringReader(table.getValue().of(there)));
            }
            for (String sequence : sequences) {
                String name = sequence.split("'")[1];
                statement.execute("do $$ begin if to_regclass('" + name + "') is not null then perform "
                        + sequence.substring("SELECT ".length(), sequence.length() - 1) + "; end if; end $$");
            }
            statement.execute("set session_replication_role = default");
        }
    }

    /** The columns of a table, generated ones left out; none when there is no such table. */
    static Set<String> columns(Connection connection, String table) throws SQLException {
        Set<String> columns = new TreeSet<>();
        try (var select = connection.prepareStatement("select column_name from information_schema.columns"
                + " where table_schema = 'public' and table_name = ? and is_generated = 'NEVER'")) {
            select.setString(1, table);
            try (var rows = select.executeQuery()) {
                while (rows.next()) {
                    columns.add(rows.getString(1));
                }
            }
        }
        return columns;
    }

    /** Columns and a digest of all rows in them, by table. @param ignored columns left out, as {@code table.column} */
    static Map<String, Map.Entry<Set<String>, String>> photograph(Connection connection, Set<String> ignored)
            throws SQLException {
        Map<String, Map.Entry<Set<String>, String>> tables = new LinkedHashMap<>();
        try (var select = connection.createStatement();
                var rows = select.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
            while (rows.next()) {
                tables.put(rows.getString(1), null);
            }
        }
        for (String table : List.copyOf(tables.keySet())) {
            Set<String> columns = columns(connection, table);
            columns.removeIf(column -> ignored.contains(table + "." + column));
            tables.put(table, Map.entry(columns, digest(connection, table, columns)));
        }
        return tables;
    }

    /** A digest of a table's rows in some of its columns, whatever their order, with their number. */
    static String digest(Connection connection, String table, Set<String> columns) throws SQLException {
        String row =
                columns.stream().map(column -> "\"" + column + "\"::text").collect(joining(", ", "row(", ")::text"));
        try (var select = connection.createStatement();
                var rows = select.executeQuery("select count(*) || ' rows, ' || coalesce(md5(string_agg(md5(" + row
                        + "), '' order by md5(" + row + "))), '') from " + table)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
