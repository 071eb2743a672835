package fr.vigie.timeline.web;

import java.util.List;

/**
 * A timeline as a page shows it.
 *
 * @param drawingHtml the drawing, made by {@link fr.vigie.svg.Timeline}
 * @param rows the same as a table, in order
 */
public record Chart(String drawingHtml, List<Row> rows) {

    /**
     * A row of the table.
     *
     * @param when when, as closely as known
     * @param kind what it is
     * @param what the state, the problem, who said what
     * @param href where to read it, or null
     * @param state the code of a state to show as such, or null
     */
    public record Row(String when, String kind, String what, String href, String state) {}
}
