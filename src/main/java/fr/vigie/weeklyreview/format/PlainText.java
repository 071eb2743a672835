package fr.vigie.weeklyreview.format;

import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.drawing.Drawing;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A review as plain text for an e-mail: lines of at most 72 characters, which every program shows alike. */
public final class PlainText {

    private static final int WIDTH = 72;

    private PlainText() {}

    /** The whole review. */
    public static String of(PublicReview review) {
        StringBuilder out = new StringBuilder();
        wrapped(out, review.text().title().toUpperCase(Locale.FRENCH), "");
        out.append('\n');
        Imprint.head(review).forEach(line -> {
            wrapped(out, line, "");
            out.append('\n');
        });
        passage(out, review.text().lede());
        for (Block block : review.text().blocks()) {
            if (!block.heading().isEmpty()) {
                out.append('\n');
                wrapped(out, block.heading(), "");
                out.append("-".repeat(Math.min(WIDTH, block.heading().length())))
                        .append("\n\n");
            }
            block.passages().forEach(passage -> passage(out, passage));
            if (review.drawing(block) != null) {
                rows(out, review.drawing(block));
            }
        }
        out.append("\n-- \n");
        wrapped(out, review.text().method(), "");
        Imprint.of(review).forEach(line -> wrapped(out, line, ""));
        return out.toString();
    }

    private static void passage(StringBuilder out, Passage passage) {
        String begin = passage.nature() == Nature.QUOTATION ? "> " : "";
        String nature = passage.nature() == Nature.ANALYSIS ? "(analyse) " : "";
        String sources = Imprint.sources(passage);
        String[] lines = (nature + passage.text() + (sources.isEmpty() ? "" : " " + sources)).split("\n");
        for (String line : lines) {
            wrapped(out, line, begin);
        }
        out.append('\n');
    }

    /** A line a row: « Pronote : mardi 6 dégradé, mercredi 7 inconnu ». */
    private static void rows(StringBuilder out, Drawing drawing) {
        for (List<String> row : drawing.rows()) {
            List<String> cells = new ArrayList<>();
            for (int i = 1; i < row.size(); i++) {
                cells.add((row.size() > 2 ? drawing.head().get(i) + " " : "") + row.get(i));
            }
            wrapped(out, "- " + row.get(0) + "\u00a0: " + String.join(", ", cells), "");
        }
        out.append('\n');
    }

    /** Breaks between words only; a word longer than a line stays whole. */
    private static void wrapped(StringBuilder out, String text, String begin) {
        StringBuilder line = new StringBuilder(begin);
        for (String word : text.split(" +")) {
            if (line.length() > begin.length() && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(begin);
            }
            line.append(line.length() > begin.length() ? " " : "").append(word);
        }
        out.append(line).append('\n');
    }
}
