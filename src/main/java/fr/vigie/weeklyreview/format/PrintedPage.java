package fr.vigie.weeklyreview.format;

import fr.vigie.french.FrenchDates;
import fr.vigie.pdf.PdfDocument;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.composition.Nature;
import java.util.regex.Pattern;

/** A review as a page of its own, to print or to hand on, and as the PDF made of it. */
public final class PrintedPage {

    private static final String STYLE = """
            @page { size: A4; margin: 22mm 20mm; font-family: Vigie; @bottom-right { font-family: Vigie; content: counter(page) " / " counter(pages); font-size: 9pt } }
            html { font-family: Vigie, "Liberation Sans", Arial, sans-serif }
            body { font-family: Vigie, "Liberation Sans", Arial, sans-serif; font-size: 10.5pt; line-height: 1.5; color: #1b2733; max-width: 42em; margin: 0 auto; padding: 1em }
            h1 { font-size: 20pt; line-height: 1.2; font-weight: normal; color: #10304a; margin: 0 0 0.3em }
            h2 { font-size: 13pt; font-weight: normal; color: #10304a; margin: 1.6em 0 0.3em; page-break-after: avoid }
            p { margin: 0 0 0.7em; orphans: 3; widows: 3 }
            .lede { font-size: 12pt }
            .week { color: #52606d; margin: 0 0 1.5em }
            .marks { color: #52606d; font-size: 8.5pt }
            blockquote { margin: 0.8em 0 0.8em 1em; padding: 0 0 0 1em; border-left: 2pt solid #c8553d; page-break-inside: avoid }
            .nature { color: #52606d; font-size: 8.5pt }
            .method { border-top: 0.75pt solid #9aa5b1; margin-top: 2em; padding-top: 0.8em; font-size: 9pt; color: #3e4c59 }
            .embargo { border: 1.5pt solid #a3281e; padding: 0.4em 0.8em; color: #a3281e }
            figure { margin: 0.8em 0 1.2em; page-break-inside: avoid }
            .drawn svg.chart { width: 165mm; height: 48mm; max-width: 100% }
            .drawn svg.map { width: 95mm; height: 104mm; max-width: 100% }
            table { border-collapse: collapse; font-size: 9pt; margin: 0.4em 0 }
            caption { text-align: left; font-size: 9pt; color: #3e4c59; margin: 0 0 0.3em }
            th, td { text-align: left; font-weight: normal; border-bottom: 0.5pt solid #9aa5b1; padding: 2pt 8pt 2pt 0; vertical-align: top }
            thead th { color: #52606d; border-bottom: 0.75pt solid #52606d }
            .digest { font-size: 7.5pt; word-wrap: break-word }
            """;

    /** A drawing with its title, which a PDF wants as its alternative text. */
    private static final Pattern DRAWN = Pattern.compile("<svg ([^>]*)><title(?=[^>]*>([^<]*)<)");

    private final String html;

    private PrintedPage(String html) {
        this.html = html;
    }

    /** The review's page. */
    public static PrintedPage of(PublicReview review) {
        StringBuilder out = new StringBuilder("<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\""
                + Imprint.language() + "\"><head><meta charset=\"UTF-8\"/><title>");
        out.append(escaped(review.text().title()))
                .append("</title><meta name=\"subject\" content=\"Bilan hebdomadaire ")
                .append(review.edition().week())
                .append("\"/><style>")
                .append(STYLE)
                .append("</style></head><body><main><h1>")
                .append(escaped(review.text().title()))
                .append("</h1><p class=\"week\">Bilan de la semaine ")
                .append(escaped(FrenchDates.run(
                        review.edition().week().monday(),
                        review.edition().week().sunday())))
                .append("</p>");
        Imprint.head(review)
                .forEach(line -> out.append("<p class=\"embargo\">")
                        .append(escaped(line))
                        .append("</p>"));
        paragraph(out, review.text().lede(), "lede");
        for (Block block : review.text().blocks()) {
            out.append("<section>");
            if (!block.heading().isEmpty()) {
                out.append("<h2>").append(escaped(block.heading())).append("</h2>");
            }
            block.passages().forEach(passage -> paragraph(out, passage, null));
            if (review.drawing(block) != null) {
                out.append(DrawnHtml.figure(review.drawing(block)));
            }
            out.append("</section>");
        }
        out.append("<h2>Sources</h2><ul class=\"marks\">");
        review.text()
                .notes()
                .forEach((mark, note) -> out.append("<li>")
                        .append(escaped(mark + "\u00a0: " + note))
                        .append("</li>"));
        out.append("</ul><div class=\"method\"><p>")
                .append(escaped(review.text().method()))
                .append("</p>");
        Imprint.of(review)
                .forEach(line -> out.append(line.startsWith("Empreinte") ? "<p class=\"digest\">" : "<p>")
                        .append(escaped(line))
                        .append("</p>"));
        return new PrintedPage(out.append("</div></main></body></html>").toString());
    }

    private static void paragraph(StringBuilder out, Passage passage, String style) {
        boolean quoted = passage.nature() == Nature.QUOTATION;
        out.append(quoted ? "<blockquote><p>" : style == null ? "<p>" : "<p class=\"" + style + "\">");
        out.append(escaped(passage.text()).replace("\n", "<br/>"));
        String notes = (Imprint.nature(passage).isEmpty() || quoted ? "" : Imprint.nature(passage) + " ")
                + Imprint.sources(passage);
        if (!notes.isBlank()) {
            out.append(" <span class=\"marks\">").append(escaped(notes.strip())).append("</span>");
        }
        out.append(quoted ? "</p></blockquote>" : "</p>");
    }

    /** The page as HTML, which is XHTML as well. */
    public String html() {
        return html;
    }

    /** The page as PDF, its font within it. */
    public byte[] pdf() {
        return PdfDocument.of(DRAWN.matcher(html).replaceAll("<svg alt=\"$2\" $1><title"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
