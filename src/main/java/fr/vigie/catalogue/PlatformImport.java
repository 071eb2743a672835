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
import java.time.LocalDate;
import java.util.List;

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
                Column.optional("territoire_niveau"),
                Column.optional("territoire_codes"),
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
                PlatformPeriod said = read(row);
                if (row.isGood()) {
                    switch (PlatformPeriods.write(said, transaction.connection())) {
                        case CREATED -> row.created();
                        case UPDATED -> row.updated();
                        case UNCHANGED -> row.unchanged();
                    }
                }
            }
        };
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportDone done) {
        platforms.forget();
    }

    private PlatformPeriod read(Row row) {
        String code = row.code("code");
        row.faults()
                .require(
                        code == null || code.matches("[A-Z0-9][A-Z0-9-]{1,39}"),
                        "code",
                        "catalogue.platform.code.malformed");
        String kind = row.code("type");
        Served served = served(row);
        String type = row.required("autorite_type", AuthorityType.class)
                .map(AuthorityType::code)
                .orElse(null);
        LocalDate from = row.day("valide_du");
        LocalDate to = row.day("valide_au");
        if (from != null && to != null) {
            row.faults().require(!to.isBefore(from), "valide_au", "catalogue.period.backwards", from);
        }
        return new PlatformPeriod(
                code,
                row.required("nom", LONGEST),
                kind,
                from,
                to,
                type,
                row.optional("autorite_nom", LONGEST),
                row.optional("editeur", LONGEST),
                row.optional("hebergeur", LONGEST),
                row.optional("hebergeur_source", LONGEST),
                served.level,
                served.codes);
    }

    /** Whom a tool serves: a level and its territories. */
    private record Served(String level, List<String> codes) {}

    /** {@code territoire_niveau} and {@code territoire_codes}, as exports write them; else {@code region_code}; else everybody. */
    private Served served(Row row) {
        String level = row.optionalCode("territoire_niveau");
        if (level != null) {
            List<String> codes = row.list("territoire_codes");
            PlatformPeriod.faultOf(level, codes, territories)
                    .ifPresent(fault -> row.faults().add(fault.onField("territoire_codes")));
            return new Served(level, codes);
        }
        String region = row.optionalCode("region_code");
        if (region == null) {
            return new Served(PlatformPeriod.NATIONAL, List.of());
        }
        if (territories.region(region).isEmpty()) {
            row.faults().add("region_code", "catalogue.region.unknown", region);
        }
        return new Served(
                "region", territories.region(region).map(Region::code).stream().toList());
    }
}
