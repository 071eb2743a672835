package fr.vigie.weeklyreview.material;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Rows of a query as values, over a connection that somebody else opens and closes. */
final class Rows {

    private Rows() {}

    /** Reads one row. */
    interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** All rows in their order. @param values of the query's parameters, from the first */
    static <T> List<T> list(Connection connection, String sql, Read<T> read, Object... values) throws SQLException {
        List<T> all = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                select.setObject(i + 1, values[i]);
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    all.add(read.from(rows));
                }
            }
        }
        return all;
    }

    /** An instant as the driver takes it. */
    static OffsetDateTime utc(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}
