package fr.vigie.weeklyreview.format;

import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.composition.Nature;

/** A review as Markdown (CommonMark). */
public final class Markdown {

    private Markdown() {}

    /** The whole review, with its sources in brackets. */
    public static String of(PublicReview review) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(plain(review.text().title())).append("\n\n");
        if (!Imprint.embargo(review).isEmpty()) {
            out.append("**").append(plain(Imprint.embargo(review))).append("**\n\n");
        }
        paragraph(out, review.text().lede());
        for (Block block : review.text().blocks()) {
            if (!block.heading().isEmpty()) {
                out.append("## ").append(plain(block.heading())).append("\n\n");
            }
            block.passages().forEach(passage -> paragraph(out, passage));
        }
        out.append("## Sources\n\n");
        review.text()
                .notes()
                .forEach((mark, note) ->
                        out.append("- ").append(plain(mark + "\u00a0: " + note)).append('\n'));
        out.append("\n---\n\n").append(plain(review.text().method())).append("\n\n");
        Imprint.of(review).forEach(line -> out.append(plain(line)).append("  \n"));
        return out.toString();
    }

    private static void paragraph(StringBuilder out, Passage passage) {
        String start = passage.nature() == Nature.QUOTATION ? "> " : "";
        String[] lines = passage.text().split("\n");
        for (int i = 0; i < lines.length; i++) {
            out.append(start).append(plain(lines[i]));
            if (i == lines.length - 1 && !passage.sources().isEmpty()) {
                out.append(' ').append(plain(Imprint.sources(passage)));
            }
            out.append(i < lines.length - 1 ? "  \n" : "\n\n");
        }
    }

    /** Text that stays text: what Markdown would take for a mark is escaped. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").replaceAll("^([-+]|\\d+\\.) ", "\\\\$1 ");
    }
}
