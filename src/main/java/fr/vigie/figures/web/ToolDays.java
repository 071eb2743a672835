package fr.vigie.figures.web;

import fr.vigie.svg.Bar;
import java.util.List;

/**
 * Testimonies by tool and day, as a table.
 *
 * @param days the heads of the columns
 * @param rows the tools
 */
public record ToolDays(List<String> days, List<Row> rows) {

    /**
     * A tool.
     *
     * @param counts one a day, zeros among them
     * @param total the row's
     */
    public record Row(String name, List<Bar> counts, Bar total) {}
}
