package fr.vigie.chronology;

import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.Moment;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Dated context from a file: kind {@code context-events}, a row an event, {@code id} the caller's reference. */
@ApplicationScoped
public class ContextEventImport implements CsvImport {

    private static final int LONGEST_TEXT = 500;

    @Inject
    ContextEvents events;

    @Override
    public String kind() {
        return "context-events";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("id"),
                Column.required("date_heure"),
                Column.optional("precision_temps"),
                Column.required("type"),
                Column.required("intitule"),
                Column.optional("source"));
    }

    @Override
    public List<String> reference() {
        return List.of("id");
    }

    @Override
    public Writing begin(ImportTransaction transaction) {
        return rows -> {
            for (Row row : rows) {
                take(row, transaction);
            }
        };
    }

    private void take(Row row, ImportTransaction transaction) throws SQLException {
        String reference = row.code("id");
        Moment moment = row.moment("date_heure", "precision_temps", null);
        String kind = row.code("type");
        String title = row.required("intitule", LONGEST_TEXT);
        String source = row.optional("source", LONGEST_TEXT);
        if (!row.isGood()) {
            return;
        }
        var plain = new Moment(moment.instant(), moment.precision(), DayPart.WHOLE_DAY, "", false);
        var event = new ContextEvent(reference, plain, kind, title, source);
        Optional<ContextEvent> known = events.referred(transaction.connection(), reference);
        if (known.isPresent() && known.get().equals(event)) {
            row.unchanged();
            return;
        }
        events.put(transaction.connection(), event);
        if (known.isPresent()) {
            row.updated();
        } else {
            row.created();
        }
    }
}
