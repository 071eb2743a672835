package fr.vigie.chronology;

import fr.vigie.shared.DayPart;
import fr.vigie.shared.Moment;
import fr.vigie.shared.TimePrecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All dated context. */
@ApplicationScoped
public class ContextEvents {

    private static final String COLUMNS =
            "external_ref, happened_at, happened_day, time_precision, kind, title, source";

    @PersistenceContext
    EntityManager entities;

    /** What happened between two days, both included, in order. */
    public List<ContextEvent> between(LocalDate first, LocalDate last) {
        return entities.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement("select " + COLUMNS
                    + " from context_event where happened_day between ? and ? order by happened_at, id")) {
                select.setObject(1, first);
                select.setObject(2, last);
                return read(select);
            }
        });
    }

    Optional<ContextEvent> referred(Connection connection, String reference) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select " + COLUMNS + " from context_event where external_ref = ?")) {
            select.setString(1, reference);
            return read(select).stream().findFirst();
        }
    }

    /** Writes an event in the place of the one with the same reference. */
    void put(Connection connection, ContextEvent event) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement("insert into context_event (" + COLUMNS
                + ") values (?, ?, ?, ?, ?, ?, ?) on conflict (external_ref) do update set"
                + " happened_at = excluded.happened_at, happened_day = excluded.happened_day,"
                + " time_precision = excluded.time_precision, kind = excluded.kind, title = excluded.title,"
                + " source = excluded.source")) {
            upsert.setString(1, event.reference());
            upsert.setObject(2, OffsetDateTime.ofInstant(event.moment().instant(), ZoneOffset.UTC));
            upsert.setObject(3, event.moment().day());
            upsert.setString(4, event.moment().precision().code());
            upsert.setString(5, event.kind());
            upsert.setString(6, event.title());
            upsert.setString(7, event.source());
            upsert.executeUpdate();
        }
    }

    private static List<ContextEvent> read(PreparedStatement select) throws SQLException {
        var events = new ArrayList<ContextEvent>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                events.add(new ContextEvent(
                        rows.getString("external_ref"),
                        new Moment(
                                rows.getObject("happened_at", OffsetDateTime.class)
                                        .toInstant(),
                                TimePrecision.find(rows.getString("time_precision"))
                                        .orElse(TimePrecision.DAY),
                                DayPart.WHOLE_DAY,
                                "",
                                false),
                        rows.getString("kind"),
                        rows.getString("title"),
                        rows.getString("source")));
            }
        }
        return events;
    }
}
