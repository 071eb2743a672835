package fr.vigie.evidence.web;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.vigie.csv.CsvSheet;
import fr.vigie.csv.Separator;
import fr.vigie.evidence.release.OpenFigures;
import fr.vigie.http.Json;
import fr.vigie.shared.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;

/**
 * {@code /donnees-ouvertes/…}: the public figures for all, {@code semaines}, {@code outils} and {@code regions} as
 * {@code .csv} (with {@code ?separator=semicolon} for spreadsheets in French) and {@code .json}, with {@code datapackage.json}, the dictionary with the licence. Made anew after ten
 * minutes at most, so that a withdrawal shows within the hour.
 */
@WebServlet("/donnees-ouvertes/*")
public class OpenData extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration FRESH = Duration.ofMinutes(10);

    @Inject
    transient OpenFigures figures;

    private final transient LoadingCache<String, Map<String, byte[]>> files =
            Caffeine.newBuilder().maximumSize(1).expireAfterWrite(FRESH).build(all -> made());

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = request.getPathInfo() == null ? "" : request.getPathInfo().substring(1);
        byte[] content;
        try {
            content = files.get("all").get(name + ending(Separator.of(request.getParameter("separator"))));
        } catch (Refused unknown) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        if (content == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        CRC32 sum = new CRC32();
        sum.update(content);
        String tag = "\"" + Long.toHexString(sum.getValue()) + "-" + content.length + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=600");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Cross-Origin-Resource-Policy", "cross-origin");
        response.setHeader("Link", "</donnees-ouvertes/datapackage.json>; rel=\"describedby\"");
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(name.endsWith(".csv") ? "text/csv;charset=UTF-8" : "application/json;charset=UTF-8");
        response.getOutputStream().write(content);
    }

    private Map<String, byte[]> made() {
        Map<String, byte[]> made = new TreeMap<>();
        ObjectNode dictionary = Json.MAPPER.createObjectNode();
        dictionary.put("profile", "tabular-data-package");
        dictionary.put("name", "vigie-chiffres-publics");
        dictionary.put("title", "Chiffres publics de Vigie par semaine, outil et région");
        dictionary.put("version", OpenFigures.VERSION + ".0.0");
        ObjectNode licence = dictionary.putArray("licenses").addObject();
        licence.put("name", OpenFigures.LICENCE);
        licence.put("title", "Licence Ouverte 2.0");
        licence.put("path", "https://www.etalab.gouv.fr/licence-ouverte-open-licence/");
        ArrayNode resources = dictionary.putArray("resources");
        for (OpenFigures.Sheet sheet : figures.sheets()) {
            for (Separator separator : Separator.values()) {
                made.put(sheet.name() + ".csv" + ending(separator), csv(sheet, separator));
                made.put(sheet.name() + ".json" + ending(separator), json(sheet));
            }
            ObjectNode resource = resources.addObject();
            resource.put("name", sheet.name());
            resource.put("path", sheet.name() + ".csv");
            resource.put("format", "csv");
            resource.put("encoding", "utf-8");
            ArrayNode fields = resource.putObject("schema").putArray("fields");
            sheet.columns()
                    .forEach((column, sense) -> fields.addObject()
                            .put("name", column)
                            .put("type", type(column))
                            .put("description", sense));
        }
        for (Separator separator : Separator.values()) {
            made.put(
                    "datapackage.json" + ending(separator),
                    dictionary.toPrettyString().getBytes(StandardCharsets.UTF_8));
        }
        return made;
    }

    private static String type(String column) {
        return switch (column) {
            case "semaine", "outil", "outil_nom", "region", "region_nom" -> "string";
            case "du", "au", "inaccessible_jusqu_au" -> "date";
            default -> "integer";
        };
    }

    /** What tells the files of one separator from those of another, of which no address can end. */
    private static String ending(Separator separator) {
        return separator == Separator.COMMA ? "" : "?" + separator.getName();
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
