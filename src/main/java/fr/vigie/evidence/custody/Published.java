package fr.vigie.evidence.custody;

import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** What was published of the trail and of the deposits; never changed afterwards. */
@ApplicationScoped
public class Published {

    private static final HexFormat HEX = HexFormat.of();

    @PersistenceContext
    EntityManager entities;

    private interface Read<T> {
        T from(ResultSet row) throws SQLException;
    }

    /** The head taken on a day. */
    public Optional<TrailHead> head(LocalDate day) {
        return all("trail_head where day = ?", day, Published::head).stream().findFirst();
    }

    /** All heads, latest day first. */
    public List<TrailHead> heads() {
        return all("trail_head order by day desc", null, Published::head);
    }

    /** The root of a week. */
    public Optional<WeekRoot> root(Week week) {
        return all("deposit_root where week = ?", week.toString(), Published::root).stream()
                .findFirst();
    }

    /** All roots, latest week first. */
    public List<WeekRoot> roots() {
        return all("deposit_root order by week desc", null, Published::root);
    }

    private <T> List<T> all(String from, Object value, Read<T> read) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            List<T> all = new ArrayList<>();
            try (PreparedStatement select = connection.prepareStatement("select * from " + from)) {
                if (value != null) {
                    select.setObject(1, value);
                }
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        all.add(read.from(row));
                    }
                }
            }
            return all;
        });
    }

    private static TrailHead head(ResultSet row) throws SQLException {
        return new TrailHead(
                row.getObject("day", LocalDate.class),
                row.getLong("seq"),
                HEX.formatHex(row.getBytes("hash")),
                instant(row, "taken_at"),
                row.getBytes("stamp"),
                instant(row, "stamped_at"));
    }

    private static WeekRoot root(ResultSet row) throws SQLException {
        return new WeekRoot(
                Week.parse(row.getString("week")),
                row.getInt("size"),
                HEX.formatHex(row.getBytes("root")),
                instant(row, "taken_at"),
                row.getBytes("signature"),
                row.getBytes("stamp"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
