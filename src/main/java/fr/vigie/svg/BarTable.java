package fr.vigie.svg;

import java.util.List;

/**
 * Counts one under the other, each with a bar: a table that is its own text equivalent, for the tag {@code v:bars}.
 *
 * @param bars from top to bottom
 */
public record BarTable(List<Bar> bars) {

    /**
     * A row of the table.
     *
     * @param width the bar's, as a share of the longest: {@code 72.5%}
     */
    public record Row(String label, long count, String href, String width) {}

    public BarTable {
        bars = List.copyOf(bars);
    }

    public List<Row> rows() {
        long highest = bars.stream().mapToLong(Bar::count).max().orElse(0);
        return bars.stream()
                .map(bar -> new Row(
                        bar.label(),
                        bar.count(),
                        bar.href(),
                        Svg.percent(highest == 0 ? 0 : (double) bar.count() / highest)))
                .toList();
    }
}
