package fr.vigie.xlsx;

import fr.vigie.shared.ParisTime;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A workbook being written (SpreadsheetML, ISO/IEC 29500), sheet after sheet and line after line, whatever their number:
 * nothing of it is kept in memory. Numbers, days, moments and truths are cells of their kind; a text is always a text, so
 * that nothing in it is ever taken for a formula (P08). The same values are always the same bytes; the libraries that write
 * this format put today's date into it.
 */
public final class Workbook implements Closeable {

    /** How many lines a sheet can have, its column names included. */
    public static final int MOST_LINES = 1_048_576;

    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String OFFICE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final LocalDateTime NO_MOMENT = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int LONGEST_NAME = 31;
    private static final int LONGEST_TEXT = 32_767;

    private static final int TITLE = 1;
    private static final int DAY = 2;
    private static final int MOMENT = 3;

    private final ZipOutputStream zip;
    private final Writer out;
    private final List<String> sheets = new ArrayList<>();
    private final StringBuilder line = new StringBuilder(1024);
    private boolean open;

    /** @param out closed together with the workbook */
    public Workbook(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setLevel(Deflater.BEST_SPEED);
        this.out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8), 1 << 16);
    }

    /**
     * Begins a sheet, whose first line stays in sight; the one before is ended.
     *
     * @param name shown on its tab; shortened, and without the characters that a tab can't show
     * @param columns the column names
     */
    public void sheet(String name, String... columns) throws IOException {
        endSheet();
        String shown = name.replaceAll("[\\[\\]:*?/\\\\]", " ");
        sheets.add(shown.substring(0, Math.min(LONGEST_NAME, shown.length())));
        begin("xl/worksheets/sheet" + sheets.size() + ".xml");
        open = true;
        out.write(HEAD + "<worksheet xmlns=\"" + MAIN + "\"><sheetViews><sheetView workbookViewId=\"0\">"
                + "<pane ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                + "<sheetFormatPr defaultRowHeight=\"15\" defaultColWidth=\"18\"/><sheetData>");
        line.append("<row>");
        for (String column : columns) {
            text(column, TITLE);
        }
        endLine();
    }

    /** Writes a line; null is an empty cell. */
    public void line(Object... values) {
        line.append("<row>");
        for (Object value : values) {
            cell(value);
        }
        try {
            endLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void endLine() throws IOException {
        line.append("</row>");
        out.append(line);
        line.setLength(0);
    }

    private void cell(Object value) {
        if (value == null) {
            line.append("<c/>");
        } else if (value instanceof Number) {
            line.append("<c><v>").append(value).append("</v></c>");
        } else if (value instanceof Boolean truth) {
            line.append("<c t=\"b\"><v>").append(truth ? 1 : 0).append("</v></c>");
        } else if (value instanceof LocalDate day) {
            styled(DAY, String.valueOf(ChronoUnit.DAYS.between(DAY_ZERO, day)));
        } else if (value instanceof Instant moment) {
            LocalDateTime inParis = ParisTime.offset(moment).toLocalDateTime();
            double days = Duration.between(DAY_ZERO.atStartOfDay(), inParis).toSeconds() / 86_400.0;
            styled(MOMENT, String.valueOf(days));
        } else {
            text(value.toString(), 0);
        }
    }

    private void styled(int style, String number) {
        line.append("<c s=\"").append(style).append("\"><v>").append(number).append("</v></c>");
    }

    private void text(String text, int style) {
        line.append("<c");
        if (style != 0) {
            line.append(" s=\"").append(style).append('"');
        }
        line.append(" t=\"inlineStr\"><is><t xml:space=\"preserve\">");
        escape(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT), line);
        line.append("</t></is></c>");
    }

    private void endSheet() throws IOException {
        if (open) {
            out.write("</sheetData></worksheet>");
            end();
            open = false;
        }
    }

    /** Ends the workbook. */
    @Override
    public void close() throws IOException {
        try (zip) {
            endSheet();
            StringBuilder types = new StringBuilder();
            StringBuilder tabs = new StringBuilder();
            StringBuilder relations = new StringBuilder();
            for (int n = 1; n <= sheets.size(); n++) {
                types.append("<Override PartName=\"/xl/worksheets/sheet" + n + ".xml\" ContentType=\"" + OFFICE
                        + "worksheet+xml\"/>");
                tabs.append("<sheet name=\"");
                escape(sheets.get(n - 1), tabs);
                tabs.append("\" sheetId=\"" + n + "\" r:id=\"rId" + n + "\"/>");
                relations.append(relation(n, "worksheet", "worksheets/sheet" + n + ".xml"));
            }
            part(
                    "xl/workbook.xml",
                    "<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>" + tabs
                            + "</sheets></workbook>");
            part(
                    "xl/_rels/workbook.xml.rels",
                    relations(relations + relation(sheets.size() + 1, "styles", "styles.xml")));
            part("xl/styles.xml", styles());
            part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
            part(
                    "[Content_Types].xml",
                    "<Types xmlns=\"" + PACKAGE + "content-types\"><Default Extension=\"rels\" ContentType=\""
                            + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\""
                            + " ContentType=\"application/xml\"/><Override PartName=\"/xl/workbook.xml\" ContentType=\""
                            + OFFICE + "sheet.main+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + OFFICE
                            + "styles+xml\"/>" + types + "</Types>");
        }
    }

    private static String relations(String relations) {
        return "<Relationships xmlns=\"" + PACKAGE + "relationships\">" + relations + "</Relationships>";
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    private static String styles() {
        return "<styleSheet xmlns=\"" + MAIN + "\"><numFmts count=\"2\"><numFmt numFmtId=\"164\""
                + " formatCode=\"dd/mm/yyyy\"/><numFmt numFmtId=\"165\" formatCode=\"dd/mm/yyyy hh:mm\"/></numFmts>"
                + "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
                + "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border/></borders><cellStyleXfs count=\"1\"><xf/></cellStyleXfs>"
                + "<cellXfs count=\"4\"><xf/><xf fontId=\"1\" applyFont=\"1\"/>"
                + "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/><xf numFmtId=\"165\" applyNumberFormat=\"1\"/></cellXfs>"
                + "</styleSheet>";
    }

    private void part(String name, String xml) throws IOException {
        begin(name);
        out.write(HEAD + xml);
        end();
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_MOMENT);
        zip.putNextEntry(entry);
    }

    private void end() throws IOException {
        out.flush();
        zip.closeEntry();
    }

    /** Without the characters that XML can't hold. */
    private static void escape(String text, StringBuilder to) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> to.append("&amp;");
                case '<' -> to.append("&lt;");
                case '>' -> to.append("&gt;");
                case '"' -> to.append("&quot;");
                case '\t', '\n' -> to.append(c);
                case '\r' -> to.append("&#13;");
                default -> {
                    if (c >= ' ' && c != '\uFFFE' && c != '\uFFFF' && isPaired(text, i)) {
                        to.append(c);
                    }
                }
            }
        }
    }

    private static boolean isPaired(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1));
        }
        return !Character.isLowSurrogate(c) || i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    }
}
