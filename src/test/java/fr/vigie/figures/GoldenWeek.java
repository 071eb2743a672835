package fr.vigie.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.imports.CsvImport;
import fr.vigie.imports.ImportResult;
import fr.vigie.imports.Imports;
import fr.vigie.imports.Progress;
import fr.vigie.imports.ReceivedFile;
import fr.vigie.server.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The reference week 2021-W14, through the front door. */
@ApplicationScoped
public class GoldenWeek {

    private static final Map<String, String> FILES = new LinkedHashMap<>();

    static {
        FILES.put("platforms", "plateformes.csv");
        FILES.put("testimonies", "temoignages.csv");
        FILES.put("reports", "signalements.csv");
        FILES.put("statements", "declarations.csv");
        FILES.put("rebuttals", "refutations.csv");
        FILES.put("demands", "demandes.csv");
        FILES.put("questions", "faq.csv");
        FILES.put("reference-days", "comparaison_n1.csv");
        FILES.put("context-events", "chronologie.csv");
    }

    @Inject
    Imports imports;

    /** Its files by the kind as which they are imported, in an order in which they can be. */
    public static Map<String, String> files() {
        return FILES;
    }

    /** Imports all files; a second time changes nothing. */
    public void load() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            ImportResult result = load(file.getKey(), text(file.getValue()));
            assertThat(result.faults()).as(file.getValue()).isEmpty();
        }
    }

    /** Imports all files over HTTP, as an editor; a second time changes nothing. */
    public static void send() throws IOException {
        for (Map.Entry<String, String> file : FILES.entrySet()) {
            var answer = Caller.as("redaction")
                    .post(
                            "api/v1/imports/" + file.getKey(),
                            "text/csv",
                            text(file.getValue()).getBytes(StandardCharsets.UTF_8));
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        }
    }

    /** Imports one text as a file of this kind. */
    public ImportResult load(String kind, String text) throws IOException {
        CsvImport csv = imports.find(kind).orElseThrow();
        try (InputStream in = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                ReceivedFile received = ReceivedFile.receive(in, kind + ".csv")) {
            return imports.run(csv, received, false, "redaction", Progress.NONE);
        }
    }

    /** One of the reference week's files. */
    public static String text(String file) throws IOException {
        try (InputStream in = GoldenWeek.class.getResourceAsStream("/golden/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The lines of a file without its header, cells as the simple files of the expected values have them. */
    public static List<String[]> rows(String file) throws IOException {
        return text(file).lines().skip(1).map(line -> line.split(",", 3)).toList();
    }
}
