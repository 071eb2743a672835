package fr.vigie.evidence.dossier;

import fr.vigie.odt.OdtDocument;
import fr.vigie.pdf.PdfDocument;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A text in headings, paragraphs, quotations and lists, that becomes a tagged PDF or an OpenDocument of the same words. */
public final class Document {

    private static final String STYLE = """
            @page { size: A4; margin: 24mm 20mm 20mm; font-family: Vigie;
              @top-center { font-family: Vigie; content: "%s"; font-size: 9pt; color: #9b2c1c }
              @bottom-right { font-family: Vigie; content: counter(page) " / " counter(pages); font-size: 9pt } }
            body { font-family: Vigie; font-size: 10.5pt; line-height: 1.5; color: #1b2733 }
            h1 { font-size: 20pt; line-height: 1.2; font-weight: normal; color: #10304a; margin: 0 0 0.4em }
            h2 { font-size: 13pt; font-weight: normal; color: #10304a; margin: 1.6em 0 0.3em; page-break-after: avoid }
            p { margin: 0 0 0.7em; orphans: 3; widows: 3 }
            li { margin: 0 0 0.3em }
            .embargo { font-size: 14pt; color: #9b2c1c; border: 1.5pt solid #9b2c1c; padding: 0.4em 0.8em }
            .digest { font-size: 7.5pt; color: #3e4c59 }
            blockquote { margin: 0.8em 0 0.8em 1em; padding: 0 0 0 1em; border-left: 2pt solid #c8553d; page-break-inside: avoid }
            """;

    private enum Kind {
        HEADING,
        PARAGRAPH,
        EMBARGO,
        QUOTATION,
        POINT,
        DIGEST
    }

    private record Part(Kind kind, String text) {}

    private final String title;
    private final String running;
    private final List<Part> parts = new ArrayList<>();

    /** @param running on top of every page, or empty */
    public Document(String title, String running) {
        this.title = title;
        this.running = running;
    }

    void heading(String text) {
        parts.add(new Part(Kind.HEADING, text));
    }

    void paragraph(String text) {
        parts.add(new Part(Kind.PARAGRAPH, text));
    }

    void embargo(String text) {
        parts.add(new Part(Kind.EMBARGO, text));
    }

    void quotation(String text) {
        parts.add(new Part(Kind.QUOTATION, text));
    }

    void point(String text) {
        parts.add(new Part(Kind.POINT, text));
    }

    /** A line of letters and digits that nobody reads, only compares. */
    void digest(String text) {
        parts.add(new Part(Kind.DIGEST, text));
    }

    public byte[] pdf(Instant moment) {
        return PdfDocument.of(html(), moment);
    }

    private String html() {
        StringBuilder out = new StringBuilder(
                        "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"fr\">")
                .append("<head><meta charset=\"UTF-8\"/><title>")
                .append(escaped(title))
                .append("</title><meta name=\"subject\" content=\"Dossier de preuves\"/><style>")
                .append(STYLE.formatted(running.replace("\\", "").replace("\"", "")))
                .append("</style></head><body><h1>")
                .append(escaped(title))
                .append("</h1>");
        boolean list = false;
        for (Part part : parts) {
            boolean point = part.kind() == Kind.POINT;
            if (point != list) {
                out.append(point ? "<ul>" : "</ul>");
                list = point;
            }
            String text = escaped(part.text()).replace("\n", "<br/>");
            out.append(
                    switch (part.kind()) {
                        case HEADING -> "<h2>" + text + "</h2>";
                        case PARAGRAPH -> "<p>" + text + "</p>";
                        case EMBARGO -> "<p class=\"embargo\">" + text + "</p>";
                        case QUOTATION -> "<blockquote><p>" + text + "</p></blockquote>";
                        case POINT -> "<li>" + text + "</li>";
                        case DIGEST -> "<p class=\"digest\">" + text + "</p>";
                    });
        }
        return out.append(list ? "</ul>" : "").append("</body></html>").toString();
    }

    public byte[] odt() {
        OdtDocument document = new OdtDocument(title);
        document.heading(1, title);
        for (Part part : parts) {
            switch (part.kind()) {
                case HEADING -> document.heading(2, part.text());
                case QUOTATION -> document.quotation(part.text());
                case POINT -> document.paragraph("• " + part.text());
                default -> document.paragraph(part.text());
            }
        }
        return document.bytes();
    }

    private static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                default -> {
                    if (c >= ' ' || c == '\n') {
                        safe.append(c);
                    }
                }
            }
        }
        return safe.toString();
    }
}
