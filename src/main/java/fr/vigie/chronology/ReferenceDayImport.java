package fr.vigie.chronology;

import fr.vigie.catalogue.Platforms;
import fr.vigie.imports.Column;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportTransaction;
import fr.vigie.imports.Row;
import fr.vigie.report.PlatformState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Days of other years from a file: kind {@code reference-days}, a row a tool and a pair of days, which together are its
 * reference.
 */
@ApplicationScoped
public class ReferenceDayImport implements CsvImport {

    private static final int LONGEST_TEXT = 500;

    @Inject
    ReferenceDays days;

    @Inject
    Platforms platforms;

    @Override
    public String kind() {
        return "reference-days";
    }

    @Override
    public List<Column> columns() {
        return List.of(
                Column.required("rang_jour"),
                Column.required("jour_reference"),
                Column.required("jour_courant"),
                Column.required("plateforme_code"),
                Column.required("etat_reference"),
                Column.optional("etat_courant"),
                Column.optional("source_reference"),
                Column.optional("constat"));
    }

    @Override
    public List<String> reference() {
        return List.of("jour_courant", "jour_reference", "plateforme_code");
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
        for (String column : List.of("rang_jour", "jour_reference", "jour_courant")) {
            row.faults().require(row.has(column), column, "shared.text.missing");
        }
        Integer rank = row.number("rang_jour", 1, 366);
        LocalDate reference = row.day("jour_reference");
        LocalDate compared = row.day("jour_courant");
        row.faults()
                .require(
                        reference == null || compared == null || reference.isBefore(compared),
                        "jour_reference",
                        "chronology.order");
        String platform = row.code("plateforme_code");
        row.faults()
                .require(
                        platform == null || platforms.exists(platform),
                        "plateforme_code",
                        "chronology.platform",
                        platform);
        Optional<PlatformState> before = row.required("etat_reference", PlatformState.class);
        PlatformState after = row.optional("etat_courant", PlatformState.class).orElse(null);
        String source = row.optional("source_reference", LONGEST_TEXT);
        Finding finding = row.optional("constat", Finding.class).orElse(null);
        if (!row.isGood()) {
            return;
        }
        var day = new ReferenceDay(rank, reference, compared, platform, before.orElseThrow(), after, source, finding);
        Optional<ReferenceDay> known = days.same(transaction.connection(), day);
        if (known.isPresent() && known.get().equals(day)) {
            row.unchanged();
            return;
        }
        days.put(transaction.connection(), day);
        if (known.isPresent()) {
            row.updated();
        } else {
            row.created();
        }
    }
}
