package fr.vigie.evidence.proof;

import fr.vigie.evidence.table.Rows;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What an edition gives for its sources, found by its marks: it goes into the file whatever became of it, and whatever week it
 * is of.
 *
 * @param marks as its paragraphs name them
 * @param testimonies numbers of testimonies
 * @param statements numbers of official statements, also those that cited rebuttals answer
 * @param rebuttals numbers of rebuttals, also withdrawn ones
 */
public record Cited(Set<String> marks, Set<Long> testimonies, Set<Long> statements, Set<Long> rebuttals) {

    /** Nothing in particular. */
    public static final Cited NOTHING = new Cited(Set.of(), Set.of(), Set.of(), Set.of());

    /** A copy. */
    public Cited {
        marks = Set.copyOf(marks);
        testimonies = Set.copyOf(testimonies);
        statements = Set.copyOf(statements);
        rebuttals = Set.copyOf(rebuttals);
    }

    /** Those of an edition; nothing in particular for none. */
    public static Cited of(Connection connection, PublicReview review) throws SQLException {
        if (review == null) {
            return NOTHING;
        }
        Set<String> marks = review.edition()
                .text()
                .passages()
                .map(Passage::sources)
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        Array array = connection.createArrayOf("text", marks.toArray());
        Set<Long> rebuttals = numbers(connection, "select id from rebuttal where " + marked("rebuttal", "R"), array);
        Set<Long> statements = numbers(connection, "select id from statement where " + marked("statement", "D"), array);
        statements.addAll(Rows.list(
                connection,
                "select statement_id from rebuttal where id = any (?)",
                List.of(connection.createArrayOf("bigint", rebuttals.toArray())),
                row -> row.getLong(1)));
        return new Cited(
                marks,
                numbers(connection, "select id from testimony where " + marked("testimony", "T"), array),
                statements,
                rebuttals);
    }

    /** A condition on a row whose mark is among the one value; looked up by index, however large the table is. */
    static String marked(String table, String letter) {
        return "id in (select id from " + table
                + " where external_ref = any (?) union all select substr(one, 3)::bigint"
                + " from unnest(?) as one where one ~ '^" + letter + "#[0-9]{1,18}$')";
    }

    private static Set<Long> numbers(Connection connection, String select, Array marks) throws SQLException {
        return new TreeSet<>(Rows.list(connection, select, List.of(marks, marks), row -> row.getLong(1)));
    }

    /** Numbers as an array for a statement. */
    public static Array array(Connection connection, Set<Long> numbers) throws SQLException {
        return connection.createArrayOf("bigint", new TreeSet<>(numbers).toArray());
    }
}
