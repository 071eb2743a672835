package fr.vigie.evidence.table;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Lines out of the database, one after the other. */
public final class Rows {

    private static final int AT_ONCE = 2_000;

    private Rows() {}

    /** What is done with a line. */
    public interface Each {
        void row(ResultSet row) throws SQLException;
    }

    /** What a line becomes. */
    public interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** Walks through an answer without ever holding it whole; the connection has to be in a transaction. */
    public static void each(Connection connection, String sql, List<?> values, Each each) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setFetchSize(AT_ONCE);
            int at = 1;
            for (Object value : values) {
                select.setObject(at++, value instanceof Instant instant ? utc(instant) : value);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    each.row(rows);
                }
            }
        }
    }

    public static <T> List<T> list(Connection connection, String sql, List<?> values, Read<T> read)
            throws SQLException {
        List<T> list = new ArrayList<>();
        each(connection, sql, values, row -> list.add(read.from(row)));
        return list;
    }

    public static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    public static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
