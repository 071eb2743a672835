package fr.vigie.catalogue.exchange;

import fr.vigie.catalogue.Term;
import fr.vigie.identity.Permission;
import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * The words of one vocabulary from a file, a row a word. An empty {@code propose} means that it is offered; a new word takes
 * the last place where {@code place} says none.
 */
final class TermImport implements CsvImport {

    private static final int LONGEST = 300;
    private static final int MOST_PLACES = 10_000;

    private final String kind;
    private final String vocabulary;

    /**
     * @param kind the name of the kind
     * @param vocabulary its table, one of {@code Vocabulary.NAMES}
     */
    TermImport(String kind, String vocabulary) {
        this.kind = kind;
        this.vocabulary = vocabulary;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Permission needs() {
        return Permission.EDIT_CATALOGUE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code"),
                Column.required("libelle"),
                Column.required("libelle_en"),
                Column.optional("place"),
                Column.optional("propose"));
    }

    @Override
    public List<String> reference() {
        return List.of("code");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> {
            for (Row row : rows) {
                write(row, transaction.connection());
            }
        };
    }

    /** What is known of a word, and its place among those offered. */
    private record Known(Term term, int place) {}

    private void write(Row row, Connection connection) throws SQLException {
        String code = row.code("code");
        row.faults()
                .require(code == null || code.matches("[a-z][a-z0-9_]{1,39}"), "code", "catalogue.term.code.malformed");
        String french = row.required("libelle", LONGEST);
        String english = row.required("libelle_en", LONGEST);
        Integer place = row.number("place", 1, MOST_PLACES);
        boolean offered = !row.has("propose") || row.flag("propose");
        if (!row.isGood()) {
            return;
        }
        Term said = new Term(code, french, english, offered);
        Optional<Known> known = known(code, connection);
        int at = place != null ? place : known.map(Known::place).orElse(0);
        if (known.isEmpty()) {
            insert(said, place, connection);
            row.created();
        } else if (known.get().equals(new Known(said, at))) {
            row.unchanged();
        } else {
            update(said, at, connection);
            row.updated();
        }
    }

    private Optional<Known> known(String code, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select label, label_en, active, position from " + vocabulary + " where code = ?")) {
            select.setString(1, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(
                                new Term(
                                        code,
                                        row.getString("label"),
                                        row.getString("label_en"),
                                        row.getBoolean("active")),
                                row.getInt("position")))
                        : Optional.empty();
            }
        }
    }

    private void insert(Term said, Integer place, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into " + vocabulary
                + " (code, label, label_en, active, position) values (?, ?, ?, ?,"
                + " coalesce(?, (select coalesce(max(position), 0) + 1 from " + vocabulary + ")))")) {
            insert.setString(1, said.code());
            insert.setString(2, said.label());
            insert.setString(3, said.labelEn());
            insert.setBoolean(4, said.active());
            insert.setObject(5, place, java.sql.Types.INTEGER);
            insert.executeUpdate();
        }
    }

    private void update(Term said, int place, Connection connection) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update " + vocabulary + " set label = ?, label_en = ?, active = ?, position = ? where code = ?")) {
            update.setString(1, said.label());
            update.setString(2, said.labelEn());
            update.setBoolean(3, said.active());
            update.setInt(4, place);
            update.setString(5, said.code());
            update.executeUpdate();
        }
    }
}
