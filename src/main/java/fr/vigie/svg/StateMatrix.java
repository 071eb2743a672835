package fr.vigie.svg;

import java.util.List;

/**
 * The states of tools by day. A page shows it as a table with the tag {@code v:matrix}; a document, as a drawing.
 *
 * @param id unique in its page
 * @param title what is shown
 * @param columns the days, as they are headed
 * @param rows the tools
 */
public record StateMatrix(String id, String title, List<String> columns, List<Row> rows) {

    /**
     * A tool.
     *
     * @param href its page; null where there is none
     * @param cells as many as there are columns
     */
    public record Row(String label, String href, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * The state of a tool on a day.
     *
     * @param code the state's code: {@code degrade}
     * @param label the state in words
     * @param href the rows that say so; null where there are none
     */
    public record Cell(String code, String label, String href) {}

    private static final int NAMES = 180;
    private static final int COLUMN = 120;
    private static final int LINE = 48;
    private static final int HEAD = 28;

    public StateMatrix {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The matrix as an {@code <svg>} element; its description says each tool's states in words. */
    public String svg() {
        int width = NAMES + COLUMN * columns.size();
        int height = HEAD + LINE * rows.size();
        var svg = Svg.image(
                id,
                title,
                description(),
                "class",
                "chart",
                "viewBox",
                "0 0 " + width + " " + height,
                "font-size",
                13,
                "fill",
                "#13243b");
        svg.define(
                id,
                1,
                rows.stream()
                        .flatMap(row -> row.cells.stream())
                        .map(cell -> Shade.ofState(cell.code))
                        .toList());
        for (int c = 0; c < columns.size(); c++) {
            svg.label(NAMES + c * COLUMN, 16, "start", columns.get(c), "fill", "#535f6e");
        }
        for (int r = 0; r < rows.size(); r++) {
            var row = rows.get(r);
            int top = HEAD + r * LINE;
            svg.label(0, top + 15, "start", row.label, "font-weight", "bold");
            for (int c = 0; c < row.cells.size(); c++) {
                var cell = row.cells.get(c);
                var shade = Shade.ofState(cell.code);
                int left = NAMES + c * COLUMN;
                svg.empty(
                        "rect",
                        "x",
                        left + .5,
                        "y",
                        top + .5,
                        "width",
                        COLUMN - 10,
                        "height",
                        20,
                        "fill",
                        shade.fill(id),
                        "stroke",
                        shade.line(),
                        "stroke-dasharray",
                        shade == Shade.INCONNU ? "3 2" : null);
                svg.label(left, top + 36, "start", cell.label, "font-size", 12);
            }
        }
        return svg.end();
    }

    private String description() {
        var words = new StringBuilder();
        for (var row : rows) {
            words.append(row.label).append("\u00a0: ");
            for (int c = 0; c < row.cells.size(); c++) {
                words.append(c == 0 ? "" : ", ")
                        .append(columns.get(c))
                        .append(' ')
                        .append(row.cells.get(c).label);
            }
            words.append(". ");
        }
        return words.toString().strip();
    }
}
