package fr.vigie.chronology;

import fr.vigie.report.PlatformState;
import fr.vigie.shared.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All days of other years that days are compared with. */
@ApplicationScoped
public class ReferenceDays {

    private static final String COLUMNS =
            "day_rank, reference_day, compared_day, platform_code, reference_state, compared_state, source, finding";

    @PersistenceContext
    EntityManager entities;

    /** The comparisons of the days between two days, both included, by day and tool. */
    public List<ReferenceDay> comparedBetween(LocalDate first, LocalDate last) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                    + " from reference_day where compared_day between ? and ? order by compared_day, platform_code,"
                    + " reference_day")) {
                select.setObject(1, first);
                select.setObject(2, last);
                return read(select);
            }
        });
    }

    /** What is known of the same comparison: the same two days, the same tool. */
    Optional<ReferenceDay> same(Connection connection, ReferenceDay day) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                + " from reference_day where compared_day = ? and reference_day = ? and platform_code = ?")) {
            select.setObject(1, day.comparedDay());
            select.setObject(2, day.referenceDay());
            select.setString(3, day.platformCode());
            return read(select).stream().findFirst();
        }
    }

    /** Writes a comparison in the place of the one of the same days and tool. */
    void put(Connection connection, ReferenceDay day) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("insert into reference_day (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (compared_day, reference_day, platform_code) do update"
                + " set day_rank = excluded.day_rank, reference_state = excluded.reference_state,"
                + " compared_state = excluded.compared_state, source = excluded.source, finding = excluded.finding")) {
            upsert.setInt(1, day.rank());
            upsert.setObject(2, day.referenceDay());
            upsert.setObject(3, day.comparedDay());
            upsert.setString(4, day.platformCode());
            upsert.setString(5, day.referenceState().code());
            upsert.setString(
                    6, day.comparedState() == null ? null : day.comparedState().code());
            upsert.setString(7, day.source());
            upsert.setString(8, day.finding() == null ? null : day.finding().code());
            upsert.executeUpdate();
        }
    }

    private static List<ReferenceDay> read(PreparedStatement select) throws SQLException {
        var days = new ArrayList<ReferenceDay>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                days.add(new ReferenceDay(
                        rows.getInt("day_rank"),
                        rows.getObject("reference_day", LocalDate.class),
                        rows.getObject("compared_day", LocalDate.class),
                        rows.getString("platform_code"),
                        state(rows.getString("reference_state")),
                        state(rows.getString("compared_state")),
                        rows.getString("source"),
                        Coded.find(Finding.class, rows.getString("finding")).orElse(null)));
            }
        }
        return days;
    }

    private static PlatformState state(String code) {
        return PlatformState.find(code).orElse(null);
    }
}
