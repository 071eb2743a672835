package fr.vigie.svg;

import java.util.List;
import java.util.Set;

/**
 * Counts side by side: by day, by hour, by quarter-hour. It takes the width that it is given, on a phone as on a wide
 * screen, with text of one size.
 *
 * @param id unique in its page
 * @param title what is counted
 * @param description what the chart shows, in a sentence
 * @param bars from left to right; where there are many, only some are labelled
 */
public record BarChart(String id, String title, String description, List<Bar> bars) {

    private static final int PLOT = 140;
    private static final int ABOVE = 22;
    private static final int BELOW = 26;
    private static final int MOST_LABELS = 8;
    private static final int MOST_COUNTS = 16;

    public BarChart {
        bars = List.copyOf(bars);
    }

    /** The chart as an {@code <svg>} element. */
    public String svg() {
        int height = ABOVE + PLOT + BELOW;
        var svg = Svg.image(
                id,
                title,
                description,
                "class",
                "chart",
                "width",
                "100%",
                "height",
                height,
                "font-size",
                13,
                "fill",
                "#13243b");
        svg.define(id, 1, Set.of());
        long highest = bars.stream().mapToLong(Bar::count).max().orElse(0);
        double slot = 1.0 / Math.max(1, bars.size());
        int everyLabel = (bars.size() + MOST_LABELS - 1) / MOST_LABELS;
        for (int i = 0; i < bars.size(); i++) {
            var bar = bars.get(i);
            var middle = Svg.percent((i + .5) * slot);
            double tall = highest == 0 ? 0 : (double) bar.count() * PLOT / highest;
            if (bar.count() > 0) {
                svg.open(
                        "rect",
                        "x",
                        Svg.percent((i + .12) * slot),
                        "y",
                        ABOVE + PLOT - tall,
                        "width",
                        Svg.percent(.76 * slot),
                        "height",
                        tall,
                        "fill",
                        "#17508a");
                svg.open("title")
                        .text(bar.label() + "\u00a0: " + bar.count())
                        .close("title")
                        .close("rect");
            }
            if (bars.size() <= MOST_COUNTS || bar.count() == highest && highest > 0) {
                svg.label(
                        middle,
                        ABOVE + PLOT - tall - 6,
                        "middle",
                        bar.said() == null ? String.valueOf(bar.count()) : bar.said());
            }
            if (i % everyLabel == 0) {
                // the first of many would be cut on its left
                boolean tight = i == 0 && bars.size() > MOST_COUNTS;
                svg.label(tight ? 0 : middle, height - 8, tight ? "start" : "middle", bar.label(), "fill", "#535f6e");
            }
        }
        return svg.empty(
                        "line",
                        "x1",
                        0,
                        "x2",
                        "100%",
                        "y1",
                        ABOVE + PLOT + .5,
                        "y2",
                        ABOVE + PLOT + .5,
                        "stroke",
                        "#737e8c")
                .end();
    }
}
