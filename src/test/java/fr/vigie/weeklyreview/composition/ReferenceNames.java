package fr.vigie.weeklyreview.composition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.shared.Coded;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The reference data as the migrations load them: real tools, places and problems. */
final class ReferenceNames {

    private static final Path REFERENCE = Path.of("sql/reference");

    static final List<PlatformAsOf> TOOLS = tools();
    static final Map<String, String> REGIONS = names("regions.csv", "code_insee", "nom");
    static final Map<String, String> ACADEMIES = names("academies.csv", "code", "nom");
    static final Map<String, String> REGION_OF = names("academies.csv", "code", "code_region");
    static final Map<String, String> SYMPTOMS = names("symptomes.csv", "code", "libelle");
    static final List<String> FEATURES =
            List.copyOf(names("fonctionnalites.csv", "code", "libelle").keySet());

    private ReferenceNames() {}

    private static List<PlatformAsOf> tools() {
        return rows("platforms.csv").stream()
                .map(row -> new PlatformAsOf(
                        row.getField("code"),
                        row.getField("nom"),
                        row.getField("type"),
                        Coded.find(AuthorityType.class, row.getField("autorite_type"))
                                .orElse(AuthorityType.OTHER),
                        row.getField("autorite_nom"),
                        row.getField("editeur"),
                        row.getField("hebergeur"),
                        row.getField("territoire_niveau"),
                        row.getField("territoire_codes").isBlank()
                                ? List.of()
                                : List.copyOf(new TreeSet<>(Arrays.asList(
                                        row.getField("territoire_codes").split("[;, ]+"))))))
                .toList();
    }

    private static Map<String, String> names(String file, String key, String value) {
        return rows(file).stream().collect(Collectors.toMap(row -> row.getField(key), row -> row.getField(value)));
    }

    private static List<NamedCsvRecord> rows(String file) {
        try (CsvReader<NamedCsvRecord> reader =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(REFERENCE.resolve(file)))) {
            return reader.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
