package fr.vigie.evidence.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.vigie.csv.CsvSheet;
import fr.vigie.evidence.bag.Bag;
import fr.vigie.shared.ParisTime;
import fr.vigie.xlsx.Workbook;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The tables of a pack, each line written once and going three ways: CSV and JSON Lines, a file a table; a workbook, a sheet
 * a table. What can't go into the bag at the same time waits in files beside it; nothing is kept in memory. Last comes the
 * dictionary (Frictionless Data Package).
 */
public final class DataFiles implements Closeable {

    private static final String FOLDER = "donnees/";
    private static final JsonFactory JSON = new JsonFactory();
    private static final String LICENCE = "Ce dossier est remis à son destinataire pour l’usage indiqué.";

    private final Bag bag;
    private final Path aside;
    private final Path jsonAside;
    private final Workbook workbook;
    private final Map<Table, Long> written = new LinkedHashMap<>();
    private boolean cut;

    private Table table;
    private CsvSheet csv;
    private JsonGenerator json;
    private long lines;

    /** @param folder where files wait; they are gone afterwards */
    public DataFiles(Bag bag, Path folder, List<Object[]> readMe) throws IOException {
        this.bag = bag;
        this.aside = Files.createTempFile(folder, "tables-", ".xlsx");
        this.jsonAside = Files.createTempFile(folder, "lines-", ".jsonl");
        this.workbook = new Workbook(new BufferedOutputStream(Files.newOutputStream(aside), 1 << 16));
        workbook.sheet("Lisez-moi", "À propos", "");
        readMe.forEach(workbook::line);
    }

    /** Begins a table. */
    public void begin(Table next) throws IOException {
        table = next;
        lines = 0;
        csv = new CsvSheet(bag.payload(FOLDER + table.name() + ".csv"), table.columnNames());
        json = JSON.createGenerator(new BufferedOutputStream(Files.newOutputStream(jsonAside), 1 << 16));
        json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
        workbook.sheet(table.title(), table.columnNames());
    }

    /** Writes a line of the table that was begun. */
    public void line(Object... values) {
        Object[] texts = values.clone();
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] instanceof Instant moment) {
                texts[i] = new Written(written(moment));
            }
        }
        csv.line(texts);
        try {
            jsonLine(values);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines++;
        if (lines < Workbook.MOST_LINES) {
            workbook.line(values);
        } else {
            cut = true;
        }
    }

    /** A text of ours, which no spreadsheet takes for a formula. */
    private record Written(String text) {
        @Override
        public String toString() {
            return text;
        }
    }

    private void jsonLine(Object... values) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < values.length; i++) {
            String name = table.columns().get(i).name();
            Object value = values[i];
            if (value == null) {
                json.writeNullField(name);
            } else if (value instanceof Integer || value instanceof Long) {
                json.writeNumberField(name, ((Number) value).longValue());
            } else if (value instanceof Boolean truth) {
                json.writeBooleanField(name, truth);
            } else if (value instanceof Instant moment) {
                json.writeStringField(name, written(moment));
            } else {
                json.writeStringField(name, value.toString());
            }
        }
        json.writeEndObject();
    }

    private static String written(Instant moment) {
        return ParisTime.offset(moment).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
    }

    /** Ends the table. */
    public void end() throws IOException {
        csv.close();
        if (lines > 0) {
            json.writeRaw('\n');
        }
        json.close();
        copy(jsonAside, FOLDER + table.name() + ".jsonl");
        written.put(table, lines);
    }

    private void copy(Path file, String path) throws IOException {
        try (OutputStream out = bag.payload(path)) {
            Files.copy(file, out);
        }
    }

    /** Puts the workbook and the dictionary into the bag. */
    public void finish(String title, LocalDate made) throws IOException {
        if (cut) {
            workbook.sheet("Limite", "Lignes");
            workbook.line("Une feuille ne contient pas plus de " + Workbook.MOST_LINES
                    + " lignes\u00a0: la suite est dans les fichiers CSV et JSON Lines.");
        }
        workbook.close();
        copy(aside, FOLDER + "donnees.xlsx");
        bag.payload(FOLDER + "datapackage.json", dictionary(title, made));
    }

    private byte[] dictionary(String title, LocalDate made) throws IOException {
        ObjectMapper mapper = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        ObjectNode whole = mapper.createObjectNode();
        whole.put("profile", "tabular-data-package");
        whole.put("name", "vigie-dossier-de-preuves");
        whole.put("title", title);
        whole.put("created", made.toString());
        whole.put("description", LICENCE);
        ArrayNode resources = whole.putArray("resources");
        written.forEach((each, n) -> {
            ObjectNode resource = resources.addObject();
            resource.put("profile", "tabular-data-resource");
            resource.put("name", each.name());
            resource.put("title", each.title());
            resource.put("description", each.description());
            resource.put("path", each.name() + ".csv");
            resource.put("format", "csv");
            resource.put("mediatype", "text/csv");
            resource.put("encoding", "utf-8");
            resource.put("lines", n);
            ArrayNode fields = resource.putObject("schema").putArray("fields");
            for (Column column : each.columns()) {
                ObjectNode field = fields.addObject();
                field.put("name", column.name());
                field.put("type", column.type().name().toLowerCase(Locale.ROOT));
                field.put("description", column.description());
            }
        });
        return mapper.writeValueAsBytes(whole);
    }

    /** How many lines each table has. */
    public Map<String, Long> lines() {
        Map<String, Long> lines = new LinkedHashMap<>();
        written.forEach((each, n) -> lines.put(each.title(), n));
        return lines;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(aside);
        Files.deleteIfExists(jsonAside);
    }
}
