package fr.vigie.weeklyreview.drawing;

import java.util.List;

/**
 * Figures drawn, with the table that says the same to those who don't see the drawing.
 *
 * @param title what is shown
 * @param svgHtml an {@code <svg>} element; empty where the table is all there is
 * @param alternative the drawing in a sentence
 * @param head what the table's columns are
 * @param rows the table's cells, the first of each row its name
 * @param owed whom the drawing is owed to; empty for nobody
 */
public record Drawing(
        String title, String svgHtml, String alternative, List<String> head, List<List<String>> rows, String owed) {

    public Drawing {
        head = List.copyOf(head);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** Whether there is more to see than the table. */
    public boolean isDrawn() {
        return !svgHtml.isEmpty();
    }
}
