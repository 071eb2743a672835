package fr.vigie.catalogue;

import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportDone;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * Platforms from a file: kind {@code platforms}, a row a tool in one period of validity. The row says how things were from
 * {@code valide_du} to {@code valide_au} (both included, open when empty); what was known of that time gives way to it,
 * what was known of other times stays.
 */
@ApplicationScoped
public class PlatformImport implements CsvImport {

    private static final int LONGEST = 300;

    @Inject
    Territories territories;

    @Inject
    Platforms platforms;

    @Override
    public String kind() {
        return "platforms";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("code"),
                Column.required("nom"),
                Column.required("type"),
                Column.required("autorite_type"),
                Column.optional("autorite_nom"),
                Column.optional("editeur"),
                Column.optional("hebergeur"),
                Column.optional("hebergeur_source"),
                Column.optional("region_code"),
                Column.optional("valide_du"),
                Column.optional("valide_au"));
    }

    @Override
    public List<String> reference() {
        return List.of("code", "valide_du");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> {
            for (Row row : rows) {
                Known said = read(row);
                if (row.isGood()) {
                    write(row, said, transaction.connection());
                }
            }
        };
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportDone done) {
        platforms.forget();
    }

    /** What a row says of a tool; the days are null where open. */
    private record Known(
            String code,
            String name,
            String kind,
            String authorityType,
            String authorityName,
            String vendor,
            String host,
            String hostSource,
            String region,
            LocalDate from,
            LocalDate to) {}

    private Known read(Row row) {
        String code = row.code("code");
        row.faults()
                .require(
                        code == null || code.matches("[A-Z0-9][A-Z0-9-]{1,39}"),
                        "code",
                        "catalogue.platform.code.malformed");
        String kind = row.code("type");
        String region = row.optionalCode("region_code");
        if (region != null && territories.region(region).isEmpty()) {
            row.faults().add("region_code", "catalogue.region.unknown", region);
        }
        String type = row.required("autorite_type", AuthorityType.class)
                .map(AuthorityType::code)
                .orElse(null);
        LocalDate from = row.day("valide_du");
        LocalDate to = row.day("valide_au");
        if (from != null && to != null) {
            row.faults().require(!to.isBefore(from), "valide_au", "catalogue.period.backwards", from);
        }
        return new Known(
                code,
                row.required("nom", LONGEST),
                kind,
                type,
                row.optional("autorite_nom", LONGEST),
                row.optional("editeur", LONGEST),
                row.optional("hebergeur", LONGEST),
                row.optional("hebergeur_source", LONGEST),
                region == null
                        ? null
                        : territories.region(region).map(Region::code).orElse(null),
                from,
                to);
    }

    private static void write(Row row, Known said, Connection connection) throws SQLException {
        boolean isNew = upsert(said, connection);
        if (isSaidAlready(said, connection)) {
            row.unchanged();
            return;
        }
        giveWay(said, connection);
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into platform_period (platform_code, valid, authority_type, authority_name, vendor, host,"
                        + " host_source, territory_level, territory_codes)"
                        + " values (?, daterange(?, ?, '[]'), ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, said.code());
            insert.setObject(2, said.from());
            insert.setObject(3, said.to());
            insert.setString(4, said.authorityType());
            insert.setString(5, said.authorityName());
            insert.setString(6, said.vendor());
            insert.setString(7, said.host());
            insert.setString(8, said.hostSource());
            insert.setString(9, said.region() == null ? "national" : "region");
            insert.setArray(
                    10,
                    connection.createArrayOf(
                            "text", said.region() == null ? new Object[0] : new Object[] {said.region()}));
            insert.executeUpdate();
        }
        if (isNew) {
            row.created();
        } else {
            row.updated();
        }
    }

    private static boolean upsert(Known said, Connection connection) throws SQLException {
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

    private static boolean isSaidAlready(Known said, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select authority_type, authority_name, vendor, host, host_source, territory_level, territory_codes"
                        + " from platform_period where platform_code = ? and valid = daterange(?, ?, '[]')")) {
            select.setString(1, said.code());
            select.setObject(2, said.from());
            select.setObject(3, said.to());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        && said.authorityType().equals(row.getString(1))
                        && Objects.equals(said.authorityName(), row.getString(2))
                        && Objects.equals(said.vendor(), row.getString(3))
                        && Objects.equals(said.host(), row.getString(4))
                        && Objects.equals(said.hostSource(), row.getString(5))
                        && List.of((String[]) row.getArray(7).getArray())
                                .equals(said.region() == null ? List.of() : List.of(said.region()));
            }
        }
    }

    /** Cuts the periods that overlap the row's, keeping what lies before and after it. */
    private static void giveWay(Known said, Connection connection) throws SQLException {
        String columns = "authority_type, authority_name, vendor, host, host_source, territory_level, territory_codes";
        try (PreparedStatement cut = connection.prepareStatement("with given as (select daterange(?, ?, '[]') as days),"
                + " cut as (delete from platform_period p using given g where p.platform_code = ? and p.valid && g.days"
                + " returning p.*)"
                + " select c.platform_code, c.valid, " + columns
                + ", case when lower(c.valid) is distinct from lower(g.days) and not lower_inf(g.days)"
                + " then daterange(lower(c.valid), lower(g.days)) end as before,"
                + " case when upper(c.valid) is distinct from upper(g.days) and not upper_inf(g.days)"
                + " then daterange(upper(g.days), upper(c.valid)) end as after"
                + " from cut c, given g")) {
            cut.setObject(1, said.from());
            cut.setObject(2, said.to());
            cut.setString(3, said.code());
            try (ResultSet rows = cut.executeQuery();
                    PreparedStatement keep = connection.prepareStatement("insert into platform_period (platform_code,"
                            + " valid, " + columns + ") values (?, ?::daterange, ?, ?, ?, ?, ?, ?, ?)")) {
                while (rows.next()) {
                    for (String part : new String[] {"before", "after"}) {
                        String days = rows.getString(part);
                        if (days != null && !days.equals("empty")) {
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
