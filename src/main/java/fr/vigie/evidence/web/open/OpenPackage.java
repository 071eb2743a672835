package fr.vigie.evidence.web.open;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.csv.CsvSheet;
import fr.vigie.csv.Separator;
import fr.vigie.evidence.release.OpenFigures;
import fr.vigie.http.Json;
import fr.vigie.shared.Digest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The public figures as a tabular data package (Frictionless): each table as CSV and as JSON, and the dictionary that says
 * what a column means, when the figures were made, under which licence they may be used, and the digest of each file, so
 * that who cites them can say which they were.
 */
final class OpenPackage {

    static final String DICTIONARY = "datapackage.json";

    private final Map<String, byte[]> files = new TreeMap<>();
    private final ArrayNode resources = Json.MAPPER.createArrayNode();

    private OpenPackage() {}

    /** All files, by their names. */
    static Map<String, byte[]> of(List<OpenFigures.Sheet> sheets, Instant made) {
        var open = new OpenPackage();
        sheets.forEach(open::add);
        ObjectNode dictionary = Json.MAPPER.createObjectNode();
        dictionary.put("profile", "tabular-data-package");
        dictionary.put("name", "vigie-chiffres-publics");
        dictionary.put("title", "Chiffres publics de Vigie par semaine, outil et région");
        dictionary.put("description", OpenFigures.METHOD);
        dictionary.put("version", OpenFigures.VERSION);
        dictionary.put("created", made.toString());
        dictionary.putArray("keywords").add("éducation").add("panne").add("numérique éducatif");
        ObjectNode licence = dictionary.putArray("licenses").addObject();
        licence.put("name", OpenFigures.LICENCE);
        licence.put("title", "Licence Ouverte 2.0");
        licence.put("path", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/");
        dictionary.set("resources", open.resources);
        open.files.put(DICTIONARY, dictionary.toPrettyString().getBytes(StandardCharsets.UTF_8));
        return open.files;
    }

    /** Under which name a file is kept that was asked for with this separator; no address can end in a question mark. */
    static String file(String name, Separator separator) {
        return name.endsWith(".csv") && separator != Separator.COMMA ? name + "?" + separator.getName() : name;
    }

    private void add(OpenFigures.Sheet sheet) {
        for (Separator separator : Separator.values()) {
            files.put(file(sheet.name() + ".csv", separator), csv(sheet, separator));
        }
        resource(sheet, sheet.name(), "csv", "text/csv", csv(sheet, Separator.COMMA));
        resource(sheet, sheet.name() + "-json", "json", "application/json", json(sheet));
    }

    private void resource(OpenFigures.Sheet sheet, String name, String format, String type, byte[] content) {
        String path = sheet.name() + "." + format;
        files.put(path, content);
        ObjectNode resource = resources.addObject();
        resource.put("profile", "tabular-data-resource");
        resource.put("name", name);
        resource.put("title", sheet.title());
        resource.put("path", path);
        resource.put("format", format);
        resource.put("mediatype", type);
        resource.put("encoding", "utf-8");
        resource.put("bytes", content.length);
        resource.put("hash", "sha256:" + Digest.hex(content));
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        sheet.columns()
                .forEach((column, sense) -> fields.addObject()
                        .put("name", column)
                        .put("type", type(column))
                        .put("description", sense));
        schema.putArray("missingValues").add("");
        ArrayNode key = schema.putArray("primaryKey");
        sheet.key().forEach(key::add);
    }

    private static String type(String column) {
        return switch (column) {
            case "semaine", "outil", "outil_nom", "region", "region_nom" -> "string";
            case "du", "au", "inaccessible_jusqu_au" -> "date";
            case "en_cours" -> "boolean";
            default -> "integer";
        };
    }

    private static byte[] csv(OpenFigures.Sheet sheet, Separator separator) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet csv =
                new CsvSheet(separator, out, sheet.columns().keySet().toArray(String[]::new))) {
            sheet.lines().forEach(csv::line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static byte[] json(OpenFigures.Sheet sheet) {
        ArrayNode lines = Json.MAPPER.createArrayNode();
        String[] names = sheet.columns().keySet().toArray(String[]::new);
        for (Object[] line : sheet.lines()) {
            ObjectNode object = lines.addObject();
            for (int i = 0; i < names.length; i++) {
                object.set(names[i], Json.MAPPER.valueToTree(line[i]));
            }
        }
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
