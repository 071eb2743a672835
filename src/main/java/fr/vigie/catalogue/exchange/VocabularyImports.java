package fr.vigie.catalogue.exchange;

import fr.vigie.catalogue.Vocabulary;
import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportDone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;

/** The vocabularies that may be brought as files: kinds {@code symptoms}, {@code features}, {@code rejection-reasons}. */
@ApplicationScoped
public class VocabularyImports {

    @Inject
    Vocabulary vocabulary;

    @Produces
    CsvImport symptoms() {
        return new TermImport("symptoms", "symptom");
    }

    @Produces
    CsvImport features() {
        return new TermImport("features", "feature");
    }

    @Produces
    CsvImport rejectionReasons() {
        return new TermImport("rejection-reasons", "rejection_reason");
    }

    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ImportDone done) {
        vocabulary.forget();
    }
}
