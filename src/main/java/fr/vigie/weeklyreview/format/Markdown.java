package fr.vigie.weeklyreview.format;

import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.drawing.Drawing;
import java.util.List;

/** A review as Markdown (CommonMark). */
public final class Markdown {

    private Markdown() {}

    /** The whole review, with its sources in brackets. */
    public static String of(PublicReview review) {
        StringBuilder out = new StringBuilder();
        out.append("# ").append(plain(review.text().title())).append("\n\n");
        Imprint.head(review)
                .forEach(line -> out.append("**").append(plain(line)).append("**\n\n"));
        paragraph(out, review.text().lede());
        for (Block block : review.text().blocks()) {
            if (!block.heading().isEmpty()) {
                out.append("## ").append(plain(block.heading())).append("\n\n");
            }
            block.passages().forEach(passage -> paragraph(out, passage));
            if (review.drawing(block) != null) {
                table(out, review.drawing(block));
            }
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

    private static void table(StringBuilder out, Drawing drawing) {
        row(out, drawing.head());
        row(out, drawing.head().stream().map(name -> "---").toList());
        drawing.rows().forEach(row -> row(out, row));
        out.append('\n');
    }

    private static void row(StringBuilder out, List<String> cells) {
        cells.forEach(cell ->
                out.append("| ").append(cell.equals("---") ? cell : plain(cell)).append(' '));
        out.append("|\n");
    }

    /** Text that stays text: what Markdown would take for a mark is escaped. */
    private static String plain(String text) {
        return text.replaceAll("([\\\\`*_\\[\\]<>#|])", "\\\\$1").replaceAll("^([-+]|\\d+\\.) ", "\\\\$1 ");
    }
}
