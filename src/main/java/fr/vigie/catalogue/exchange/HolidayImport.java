package fr.vigie.catalogue.exchange;

import fr.vigie.catalogue.SchoolCalendar;
import fr.vigie.identity.Permission;
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

/**
 * School holidays from a file: kind {@code holidays}, a row the holidays of one zone; those that begin that day in that
 * zone are given another end and label. Both days are without school.
 */
@ApplicationScoped
public class HolidayImport implements CsvImport {

    private static final int LONGEST = 300;

    @Inject
    SchoolCalendar calendar;

    @Override
    public String kind() {
        return "holidays";
    }

    @Override
    public Permission needs() {
        return Permission.EDIT_CATALOGUE;
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("zone"),
                Column.required("premier_jour"),
                Column.required("dernier_jour"),
                Column.required("libelle"));
    }

    @Override
    public List<String> reference() {
        return List.of("zone", "premier_jour");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> {
            for (Row row : rows) {
                write(row, transaction.connection());
            }
        };
    }

    private static void write(Row row, Connection connection) throws SQLException {
        String zone = row.code("zone");
        row.faults().require(zone == null || SchoolCalendar.ZONES.contains(zone), "zone", "catalogue.zone.unknown");
        LocalDate first = day(row, "premier_jour");
        LocalDate last = day(row, "dernier_jour");
        if (first != null && last != null) {
            row.faults().require(!last.isBefore(first), "dernier_jour", "catalogue.period.backwards", first);
        }
        String label = row.required("libelle", LONGEST);
        if (!row.isGood()) {
            return;
        }
        try (PreparedStatement update =
                        connection.prepareStatement("update school_holiday set last_day = ?, label = ? where zone = ?"
                                + " and first_day = ? and academy_code is null and (last_day, label) <> (?, ?)");
                PreparedStatement insert = connection.prepareStatement(
                        "insert into school_holiday (zone, first_day, last_day, label)" + " values (?, ?, ?, ?)")) {
            if (!isKnown(zone, first, connection)) {
                insert.setString(1, zone);
                insert.setObject(2, first);
                insert.setObject(3, last);
                insert.setString(4, label);
                insert.executeUpdate();
                row.created();
                return;
            }
            update.setObject(1, last);
            update.setString(2, label);
            update.setString(3, zone);
            update.setObject(4, first);
            update.setObject(5, last);
            update.setString(6, label);
            if (update.executeUpdate() == 0) {
                row.unchanged();
            } else {
                row.updated();
            }
        }
    }

    private static LocalDate day(Row row, String column) {
        LocalDate day = row.day(column);
        if (!row.has(column)) {
            row.faults().add(column, "shared.time.missing");
        }
        return day;
    }

    private static boolean isKnown(String zone, LocalDate first, Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select 1 from school_holiday where zone = ? and first_day = ? and academy_code is null")) {
            select.setString(1, zone);
            select.setObject(2, first);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportDone done) {
        calendar.forget();
    }
}
