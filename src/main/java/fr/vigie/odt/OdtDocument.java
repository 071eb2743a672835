package fr.vigie.odt;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A text document being written (OpenDocument 1.2), in styles that every office program knows. The libraries that write
 * this format bring an RDF store with them; four small files in a ZIP need none.
 */
public final class OdtDocument {

    private static final String TYPE = "application/vnd.oasis.opendocument.text";
    private static final String NAMESPACES = " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""
            + " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""
            + " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""
            + " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""
            + " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""
            + " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""
            + " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""
            + " xmlns:xlink=\"http://www.w3.org/1999/xlink\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" office:version=\"1.2\">";
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    private static final long NO_MOMENT = 315_532_800_000L;

    private final String title;
    private final StringBuilder body = new StringBuilder();
    private final List<String> pictures = new ArrayList<>();
    private int tables;

    /** @param title in the document's properties */
    public OdtDocument(String title) {
        this.title = title;
    }

    /** A heading. @param level from 1 */
    public void heading(int level, String text) {
        body.append("<text:h text:style-name=\"Heading_20_").append(level).append("\" text:outline-level=\"");
        body.append(level).append("\">").append(escaped(text)).append("</text:h>");
    }

    /** A paragraph; a line break stays one. */
    public void paragraph(String text) {
        add("Text_20_body", text);
    }

    /** A quotation, set in. */
    public void quotation(String text) {
        add("Quotations", text);
    }

    /**
     * A picture on a line of its own.
     *
     * @param svg a drawing that stands alone
     * @param width in centimetres
     * @param height in centimetres
     * @param name what it is
     * @param description the same in words, for those who don't see it
     */
    public void picture(String svg, double width, double height, String name, String description) {
        pictures.add(svg);
        body.append("<text:p text:style-name=\"Text_20_body\"><draw:frame draw:name=\"")
                .append(escaped(name) + " " + pictures.size())
                .append("\" text:anchor-type=\"as-char\" svg:width=\"" + width + "cm\" svg:height=\"" + height
                        + "cm\">")
                .append("<draw:image xlink:href=\"" + file(pictures.size()) + "\" xlink:type=\"simple\"")
                .append(" xlink:show=\"embed\" xlink:actuate=\"onLoad\" draw:mime-type=\"image/svg+xml\"/>")
                .append("<svg:title>" + escaped(name) + "</svg:title><svg:desc>" + escaped(description) + "</svg:desc>")
                .append("</draw:frame></text:p>");
    }

    private static String file(int picture) {
        return "Pictures/figure-" + picture + ".svg";
    }

    /** A table with a row of headings. @param rows as many cells each as there are headings */
    public void table(String name, List<String> head, List<List<String>> rows) {
        body.append("<table:table table:name=\"" + escaped(name) + " " + ++tables + "\"><table:table-column"
                + " table:number-columns-repeated=\"" + head.size() + "\"/><table:table-header-rows>");
        row(head, "Table_20_Heading");
        body.append("</table:table-header-rows>");
        rows.forEach(row -> row(row, "Table_20_Contents"));
        body.append("</table:table>");
    }

    private void row(List<String> cells, String style) {
        body.append("<table:table-row>");
        cells.forEach(cell -> {
            body.append("<table:table-cell office:value-type=\"string\">");
            add(style, cell);
            body.append("</table:table-cell>");
        });
        body.append("</table:table-row>");
    }

    private void add(String style, String text) {
        body.append("<text:p text:style-name=\"").append(style).append("\">");
        body.append(escaped(text).replace("\n", "<text:line-break/>")).append("</text:p>");
    }

    /** The bytes of the file; the same document is always the same bytes. */
    public byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            // the standard wants the type first and uncompressed, so that programs know the file by its first bytes
            stored(zip, "mimetype", TYPE);
            file(zip, "META-INF/manifest.xml", manifest());
            for (int i = 1; i <= pictures.size(); i++) {
                file(zip, file(i), HEAD + pictures.get(i - 1));
            }
            file(
                    zip,
                    "meta.xml",
                    HEAD + "<office:document-meta" + NAMESPACES + "<office:meta><dc:title>" + escaped(title)
                            + "</dc:title><dc:language>fr-FR</dc:language></office:meta></office:document-meta>");
            file(zip, "styles.xml", styles());
            file(
                    zip,
                    "content.xml",
                    HEAD + "<office:document-content" + NAMESPACES + "<office:body><office:text>" + body
                            + "</office:text></office:body></office:document-content>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private String manifest() {
        StringBuilder files = new StringBuilder(HEAD + "<manifest:manifest"
                + " xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\" manifest:version=\"1.2\">"
                + "<manifest:file-entry manifest:full-path=\"/\" manifest:version=\"1.2\" manifest:media-type=\"" + TYPE
                + "\"/>");
        for (String part : new String[] {"content.xml", "styles.xml", "meta.xml"}) {
            files.append("<manifest:file-entry manifest:full-path=\"")
                    .append(part)
                    .append("\" manifest:media-type=\"text/xml\"/>");
        }
        for (int i = 1; i <= pictures.size(); i++) {
            files.append("<manifest:file-entry manifest:full-path=\"" + file(i)
                    + "\" manifest:media-type=\"image/svg+xml\"/>");
        }
        return files.append("</manifest:manifest>").toString();
    }

    private static String styles() {
        return HEAD + "<office:document-styles" + NAMESPACES + "<office:styles>"
                + style("Text_20_body", "Text body", "fo:margin-bottom=\"0.25cm\" fo:line-height=\"125%\"", "11pt")
                + style("Quotations", "Quotations", "fo:margin-left=\"1cm\" fo:margin-bottom=\"0.25cm\"", "11pt")
                + style("Table_20_Contents", "Table Contents", "fo:margin-bottom=\"0.05cm\"", "9pt")
                + style("Table_20_Heading", "Table Heading", "fo:margin-bottom=\"0.1cm\"", "9pt")
                + style("Heading_20_1", "Heading 1", "fo:margin-bottom=\"0.4cm\" fo:keep-with-next=\"always\"", "20pt")
                + style(
                        "Heading_20_2",
                        "Heading 2",
                        "fo:margin-top=\"0.6cm\" fo:margin-bottom=\"0.2cm\" fo:keep-with-next=\"always\"",
                        "14pt")
                + "</office:styles></office:document-styles>";
    }

    private static String style(String name, String shown, String paragraph, String size) {
        return "<style:style style:name=\"" + name + "\" style:display-name=\"" + shown
                + "\" style:family=\"paragraph\"><style:paragraph-properties " + paragraph
                + "/><style:text-properties fo:font-size=\"" + size
                + "\" fo:language=\"fr\" fo:country=\"FR\"/></style:style>";
    }

    private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        CRC32 sum = new CRC32();
        sum.update(bytes);
        ZipEntry entry = entry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(sum.getValue());
        zip.putNextEntry(entry);
        zip.write(bytes);
        zip.closeEntry();
    }

    private static void file(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(entry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(NO_MOMENT);
        return entry;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
