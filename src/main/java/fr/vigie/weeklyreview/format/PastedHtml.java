package fr.vigie.weeklyreview.format;

import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.drawing.Drawing;

/** A review as HTML to paste into an article: elements that SPIP and WordPress keep, no style, no script, no head. */
public final class PastedHtml {

    private final boolean blocks;
    private final StringBuilder out = new StringBuilder();

    private PastedHtml(boolean blocks) {
        this.blocks = blocks;
    }

    /** For SPIP: one line an element, or SPIP would take line breaks for its own. */
    public static String spip(PublicReview review) {
        return new PastedHtml(false).write(review);
    }

    /** For WordPress: each element a block of its own, to be moved and edited there. */
    public static String wordpress(PublicReview review) {
        return new PastedHtml(true).write(review);
    }

    private String write(PublicReview review) {
        Imprint.head(review).forEach(line -> paragraph("<strong>" + escaped(line) + "</strong>"));
        passage(review.text().lede(), true);
        for (Block block : review.text().blocks()) {
            if (!block.heading().isEmpty()) {
                element(
                        "heading",
                        "<h3 class=\"wp-block-heading\">",
                        escaped(block.heading()),
                        "</h3>",
                        "{\"level\":3}");
            }
            block.passages().forEach(passage -> passage(passage, false));
            if (review.drawing(block) != null) {
                drawn(review.drawing(block));
            }
        }
        paragraph("<em>" + escaped(review.text().method()) + "</em>");
        Imprint.of(review).forEach(line -> paragraph("<em>" + escaped(line) + "</em>"));
        return out.toString();
    }

    private void passage(Passage passage, boolean strong) {
        String text = escaped(passage.text()).replace("\n", "<br />");
        String notes = (passage.nature() == Nature.ANALYSIS ? "analyse " : "") + Imprint.sources(passage);
        String whole = (strong ? "<strong>" + text + "</strong>" : text)
                + (notes.isBlank() ? "" : " <small>" + escaped(notes.strip()) + "</small>");
        if (passage.nature() == Nature.QUOTATION) {
            element("quote", "<blockquote class=\"wp-block-quote\"><p>", whole, "</p></blockquote>", "");
        } else {
            paragraph(whole);
        }
    }

    /** Pictures don't survive being pasted; the table that says the same does. */
    private void drawn(Drawing drawing) {
        element("table", "<figure class=\"wp-block-table\">", DrawnHtml.table(drawing, ""), "</figure>", "");
    }

    private void paragraph(String html) {
        element("paragraph", "<p>", html, "</p>", "");
    }

    private void element(String block, String open, String html, String close, String settings) {
        if (blocks) {
            out.append("<!-- wp:")
                    .append(block)
                    .append(settings.isEmpty() ? "" : " " + settings)
                    .append(" -->\n");
        }
        out.append(blocks ? open : open.replaceAll(" class=\"[^\"]*\"", ""))
                .append(html)
                .append(close)
                .append('\n');
        if (blocks) {
            out.append("<!-- /wp:").append(block).append(" -->\n\n");
        }
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
