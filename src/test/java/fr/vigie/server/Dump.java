package fr.vigie.server;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.postgresql.PGConnection;

/** All that the tests' Vigie has written anywhere: every row of every table, every file. */
public final class Dump {

    private Dump() {}

    /** A connection to the tests' database as its owner, from outside the server. */
    public static Connection database() throws SQLException {
        return DriverManager.getConnection(System.getProperty("it.db.url"), "postgres", "");
    }

    /** Every table's rows as text, bytes in hexadecimal, by table. */
    public static Map<String, String> rows() throws SQLException, IOException {
        Map<String, String> dump = new TreeMap<>();
        try (Connection connection = database()) {
            List<String> tables = new ArrayList<>();
            try (var select = connection.createStatement();
                    var names = select.executeQuery("select quote_ident(table_schema) || '.' || quote_ident(table_name)"
                            + " from information_schema.tables where table_type = 'BASE TABLE'"
                            + " and table_schema not in ('pg_catalog', 'information_schema')")) {
                while (names.next()) {
                    tables.add(names.getString(1));
                }
            }
            for (String table : tables) {
                StringWriter rows = new StringWriter();
                connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table + " to stdout", rows);
                dump.put(table, rows.toString());
            }
        }
        return dump;
    }

    /** The files below Vigie's folders that have this name. */
    public static List<Path> named(String name) {
        return files().filter(file -> file.getFileName().toString().equals(name))
                .toList();
    }

    /** The files below Vigie's folders (captures, attachments, journals, logs) that contain a text. */
    public static List<Path> filesWith(String text) {
        byte[] sought = text.getBytes(StandardCharsets.UTF_8);
        return files().filter(file -> holds(file, sought)).toList();
    }

    private static Stream<Path> files() {
        return Stream.of("target/it-data", "target/server-it/log", "target/server-it/data", "target/server-it/tmp")
                .map(Path::of)
                .filter(Files::exists)
                .flatMap(Dump::below);
    }

    private static Stream<Path> below(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean holds(Path file, byte[] sought) {
        try {
            if (file.toString().endsWith(".zip")) {
                return zipHolds(file, new String(sought, StandardCharsets.ISO_8859_1));
            }
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
                    .contains(new String(sought, StandardCharsets.ISO_8859_1));
        } catch (IOException gone) {
            return false; // a file of a moment
        }
    }

    /** What is compressed is unpacked first, or a search would find nothing in it. */
    private static boolean zipHolds(Path file, String sought) throws IOException {
        try (var zip = new java.util.zip.ZipInputStream(Files.newInputStream(file))) {
            while (zip.getNextEntry() != null) {
                if (new String(zip.readAllBytes(), StandardCharsets.ISO_8859_1).contains(sought)) {
                    return true;
                }
            }
            return false;
        }
    }
}
