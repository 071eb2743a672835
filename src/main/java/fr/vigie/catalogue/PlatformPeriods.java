package fr.vigie.catalogue;

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
import org.hibernate.Session;

/**
 * The periods of tools as they are stored, one row a period, never two for one day: what is said of a stretch of time
 * takes its place, what was known of other times stays.
 */
@ApplicationScoped
public class PlatformPeriods {

    /** What writing changed. */
    public enum Outcome {
        /** The tool wasn't known. */
        CREATED,
        /** The tool was known otherwise. */
        UPDATED,
        /** All of it was known. */
        UNCHANGED
    }

    private static final String FACTS =
            "authority_type, authority_name, vendor, host, host_source, territory_level, territory_codes";

    @PersistenceContext
    EntityManager em;

    /** All periods of all tools, by code, oldest first. */
    public List<PlatformPeriod> all() {
        return read(null);
    }

    /** The periods of one tool, oldest first; none when it is unknown. */
    public List<PlatformPeriod> of(String code) {
        return read(code);
    }

    private List<PlatformPeriod> read(String only) {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            List<PlatformPeriod> periods = new ArrayList<>();
            try (PreparedStatement select =
                    connection.prepareStatement("select p.code, p.name, p.kind, lower(t.valid) as first_day,"
                            + " upper(t.valid) - 1 as last_day, " + FACTS
                            + " from platform p join platform_period t on t.platform_code = p.code"
                            + " where ?::text is null or p.code = ? order by p.code, lower(t.valid) nulls first")) {
                select.setString(1, only);
                select.setString(2, only);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        periods.add(new PlatformPeriod(
                                row.getString("code"),
                                row.getString("name"),
                                row.getString("kind"),
                                row.getObject("first_day", LocalDate.class),
                                row.getObject("last_day", LocalDate.class),
                                row.getString("authority_type"),
                                row.getString("authority_name"),
                                row.getString("vendor"),
                                row.getString("host"),
                                row.getString("host_source"),
                                row.getString("territory_level"),
                                List.of((String[])
                                        row.getArray("territory_codes").getArray())));
                    }
                }
            }
            return periods;
        });
    }

    /** Writes a period through the connection of the caller's transaction. */
    static Outcome write(PlatformPeriod said, Connection connection) throws SQLException {
        boolean isNew = upsert(said, connection);
        if (isSaidAlready(said, connection)) {
            return Outcome.UNCHANGED;
        }
        giveWay(said, connection);
        try (PreparedStatement insert =
                connection.prepareStatement("insert into platform_period (platform_code, valid, " + FACTS
                        + ") values (?, daterange(?, ?, '[]'), ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, said.code());
            insert.setObject(2, said.from());
            insert.setObject(3, said.to());
            insert.setString(4, said.authorityType());
            insert.setString(5, said.authorityName());
            insert.setString(6, said.vendor());
            insert.setString(7, said.host());
            insert.setString(8, said.hostSource());
            insert.setString(9, said.level());
            insert.setArray(
                    10, connection.createArrayOf("text", said.territories().toArray()));
            insert.executeUpdate();
        }
        return isNew ? Outcome.CREATED : Outcome.UPDATED;
    }

    private static boolean upsert(PlatformPeriod said, Connection connection) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                "insert into platform (code, name, kind) values (?, ?, ?) on conflict (code) do update"
                        + " set name = excluded.name, kind = excluded.kind,"
                        + " version = platform.version + (platform.name <> excluded.name or platform.kind <>"
                        + " excluded.kind)::int returning (xmax = 0)")) {
            upsert.setString(1, said.code());
            upsert.setString(2, said.name());
            upsert.setString(3, said.kind());
            try (ResultSet row = upsert.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private static boolean isSaidAlready(PlatformPeriod said, Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from platform_period where platform_code = ?"
                        + " and valid = daterange(?, ?, '[]') and (authority_type, authority_name, vendor, host,"
                        + " host_source, territory_level, territory_codes) is not distinct from"
                        + " (?::text, ?::text, ?::text, ?::text, ?::text, ?::text, ?::text[])")) {
            select.setString(1, said.code());
            select.setObject(2, said.from());
            select.setObject(3, said.to());
            select.setString(4, said.authorityType());
            select.setString(5, said.authorityName());
            select.setString(6, said.vendor());
            select.setString(7, said.host());
            select.setString(8, said.hostSource());
            select.setString(9, said.level());
            select.setArray(
                    10, connection.createArrayOf("text", said.territories().toArray()));
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Cuts the periods that overlap this one, keeping what lies before and after it. */
    private static void giveWay(PlatformPeriod said, Connection connection) throws SQLException {
        try (PreparedStatement cut = connection.prepareStatement("with given as (select daterange(?, ?, '[]') as days),"
                + " cut as (delete from platform_period p using given g where p.platform_code = ? and p.valid && g.days"
                + " returning p.*)"
                + " select c.platform_code, c.valid, " + FACTS
                + ", case when not lower_inf(g.days) and (lower_inf(c.valid) or lower(c.valid) < lower(g.days))"
                + " then daterange(lower(c.valid), lower(g.days)) end as before,"
                + " case when not upper_inf(g.days) and (upper_inf(c.valid) or upper(c.valid) > upper(g.days))"
                + " then daterange(upper(g.days), upper(c.valid)) end as after"
                + " from cut c, given g")) {
            cut.setObject(1, said.from());
            cut.setObject(2, said.to());
            cut.setString(3, said.code());
            try (ResultSet rows = cut.executeQuery();
                    PreparedStatement keep = connection.prepareStatement("insert into platform_period (platform_code,"
                            + " valid, " + FACTS + ") values (?, ?::daterange, ?, ?, ?, ?, ?, ?, ?)")) {
                while (rows.next()) {
                    for (String part : new String[] {"before", "after"}) {
                        String days = rows.getString(part);
                        if (days != null) {
                            keep.setString(1, rows.getString("platform_code"));
                            keep.setString(2, days);
                            for (int i = 3; i <= 8; i++) {
                                keep.setString(i, rows.getString(i));
                            }
                            keep.setArray(9, rows.getArray(9));
                            keep.addBatch();
                        }
                    }
                }
                keep.executeBatch();
            }
        }
    }
}
