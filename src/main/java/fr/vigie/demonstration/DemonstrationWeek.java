package fr.vigie.demonstration;

import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportResult;
import fr.vigie.imports.Imports;
import fr.vigie.imports.Progress;
import fr.vigie.imports.ReceivedFile;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Brings the demonstration week into a new installation that was started for it ({@code VIGIE_START=demo}), by the same
 * imports as anybody's files. A start that was cut short is finished by the next one; after that it never comes back.
 */
@ApplicationScoped
public class DemonstrationWeek {

    /** Who brings it in, as the audit trail says. */
    public static final String ACTOR = "demonstration";

    private static final System.Logger LOG = System.getLogger(DemonstrationWeek.class.getName());
    private static final Map<String, String> FILES = files();

    @Inject
    Imports imports;

    @Inject
    DemonstrationMark mark;

    @Inject
    DemonstrationCaptures captures;

    @Inject
    DemonstrationIncidents incidents;

    /** The files by kind, in the order in which they lean on each other. */
    private static Map<String, String> files() {
        var files = new LinkedHashMap<String, String>();
        files.put("platforms", "plateformes.csv");
        files.put("testimonies", "temoignages.csv");
        files.put("reports", "signalements.csv");
        files.put("statements", "declarations.csv");
        files.put("rebuttals", "refutations.csv");
        files.put("demands", "demandes.csv");
        files.put("questions", "faq.csv");
        files.put("reference-days", "comparaison_n1.csv");
        files.put("context-events", "chronologie.csv");
        return files;
    }

    /** Brings the week in where {@code VIGIE_START} asks for it and nothing else has come in before. */
    public void open() {
        if ("demo".equals(System.getenv("VIGIE_START")) && mark.begin()) {
            bringIn();
        }
    }

    /** Brings the week in, or what is missing of it. */
    void bringIn() {
        FILES.forEach(this::take);
        captures.make();
        incidents.make();
        mark.finish();
    }

    private void take(String kind, String file) {
        CsvImport found = imports.find(kind).orElse(null);
        if (found == null) {
            LOG.log(System.Logger.Level.WARNING, "no import of kind {0}: {1} is left out", kind, file);
            return;
        }
        try (InputStream content = DemonstrationWeek.class.getResourceAsStream("/db/demo/" + file);
                ReceivedFile received = ReceivedFile.receive(content, file)) {
            ImportResult result = imports.run(found, received, false, ACTOR, Progress.NONE);
            if (!result.accepted()) {
                throw new IllegalStateException(
                        file + ", line " + result.faults().get(0).line() + ": "
                                + Messages.FRENCH.sentence(result.faults().get(0)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
