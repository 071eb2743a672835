package fr.vigie.catalogue.territory;

import fr.vigie.catalogue.Territories;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportDone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** The levels that may be brought as files: kinds {@code regions}, {@code academies}, {@code departments}. */
@ApplicationScoped
public class TerritoryImports {

    @Inject
    Territories territories;

    @Produces
    CsvImport regions() {
        return new TerritoryImport(Level.REGION, territories);
    }

    @Produces
    CsvImport academies() {
        return new TerritoryImport(Level.ACADEMY, territories);
    }

    @Produces
    CsvImport departments() {
        return new TerritoryImport(Level.DEPARTMENT, territories);
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportDone done) {
        territories.forget();
    }
}
