package fr.vigie.svg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * What happened when, on one axis: lanes one under the other, each with spans (a state from … to …) and marks (a
 * testimony, a statement). What is of about the same time stands one below the other, so that each is seen. It takes the width that
 * it is given.
 *
 * <p>Times are places on the axis: 0 is its left end, 1 its right end; what lies outside is cut.
 *
 * @param id unique in its page
 * @param title what is shown
 * @param description the same in words
 * @param ticks what the axis says
 * @param lanes from top to bottom
 */
public record Timeline(String id, String title, String description, List<Tick> ticks, List<Lane> lanes) {

    /** A time that the axis names. */
    public record Tick(double at, String label) {}

    /** A lane with its name; what is in it in the order of its times. */
    public record Lane(String label, List<Span> spans, List<Mark> marks) {
        public Lane {
            spans = spans.stream()
                    .sorted(Comparator.comparingDouble(Span::from))
                    .toList();
            marks = marks.stream().sorted(Comparator.comparingDouble(Mark::at)).toList();
        }
    }

    /**
     * A state that lasted.
     *
     * @param state its code
     * @param label what it says when pointed at
     */
    public record Span(double from, double to, String state, String label) {}

    /**
     * Something that happened.
     *
     * @param shape how it is marked
     * @param label what it says when pointed at
     */
    public record Mark(double at, Shape shape, String label) {}

    /** How a mark looks: one shape a kind, since colour alone tells nothing. */
    public enum Shape {
        DOT,
        SQUARE,
        DIAMOND,
        CROSS
    }

    private static final int LANE = 54;
    private static final int ROW = 12;
    private static final int SPAN_ROW = 24;
    private static final int MOST_ROWS = 20;
    private static final double NOTHING = 1e-9;

    /** Marks nearer to each other than that would cover each other on the narrowest screen. */
    private static final double APART = .04;

    private static final int FOOT = 26;

    public Timeline {
        ticks = ticks.stream().sorted(Comparator.comparingDouble(Tick::at)).toList();
        lanes = List.copyOf(lanes);
    }

    /** The timeline as an {@code <svg>} element. */
    public String svg() {
        int height = FOOT + lanes.stream().mapToInt(Timeline::height).sum();
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
        svg.define(
                id,
                1,
                lanes.stream()
                        .flatMap(lane -> lane.spans.stream())
                        .map(span -> Shade.ofState(span.state))
                        .toList());
        for (var tick : ticks) {
            var x = Svg.percent(cut(tick.at));
            svg.empty("line", "x1", x, "x2", x, "y1", 0, "y2", height - FOOT, "stroke", "#d8d2c4");
            svg.label(
                    x,
                    height - 8,
                    tick.at < .08 ? "start" : tick.at > .92 ? "end" : "middle",
                    tick.label,
                    "fill",
                    "#535f6e");
        }
        int top = 0;
        for (var lane : lanes) {
            draw(svg, lane, top);
            top += height(lane);
        }
        return svg.empty(
                        "line",
                        "x1",
                        0,
                        "x2",
                        "100%",
                        "y1",
                        height - FOOT + .5,
                        "y2",
                        height - FOOT + .5,
                        "stroke",
                        "#737e8c")
                .end();
    }

    private void draw(Svg svg, Lane lane, int top) {
        svg.label(0, top + 16, "start", lane.label, "font-weight", "bold");
        int[] below = spanRows(lane.spans);
        for (int i = 0; i < below.length; i++) {
            var span = lane.spans.get(i);
            var shade = Shade.ofState(span.state);
            double from = cut(span.from);
            svg.open(
                    "rect",
                    "x",
                    Svg.percent(from),
                    "y",
                    top + 24 + below[i] * SPAN_ROW,
                    "width",
                    Svg.percent(Math.max(.004, cut(span.to) - from)),
                    "height",
                    20,
                    "fill",
                    shade.fill(id),
                    "stroke",
                    shade.line(),
                    "stroke-dasharray",
                    shade == Shade.INCONNU ? "3 2" : null);
            svg.open("title").text(span.label).close("title").close("rect");
        }
        int[] rows = markRows(lane.marks);
        for (int i = 0; i < rows.length; i++) {
            var mark = lane.marks.get(i);
            if (mark.at >= 0 && mark.at <= 1) {
                // a nested drawing is what takes a place in percent
                svg.open(
                        "svg",
                        "x",
                        Svg.percent(mark.at),
                        "y",
                        top + 34 + rows[i] * ROW,
                        "overflow",
                        "visible",
                        "width",
                        1,
                        "height",
                        1);
                svg.open("path", "d", path(mark.shape), "fill", "#13243b", "stroke", "#fff", "stroke-width", 1.5);
                svg.open("title").text(mark.label).close("title").close("path").close("svg");
            }
        }
    }

    private static int height(Lane lane) {
        int marks = ROW * Arrays.stream(markRows(lane.marks)).max().orElse(0);
        int spans = SPAN_ROW * Arrays.stream(spanRows(lane.spans)).max().orElse(0);
        return LANE + Math.max(marks, spans);
    }

    /** The row of each mark, from 0: the first one in which nothing is near it. */
    private static int[] markRows(List<Mark> marks) {
        return rows(marks.stream()
                .map(mark -> new double[] {mark.at, mark.at + APART})
                .toList());
    }

    /** The row of each span, from 0: the first one in which it covers nothing. */
    private static int[] spanRows(List<Span> spans) {
        return rows(
                spans.stream().map(span -> new double[] {span.from, span.to}).toList());
    }

    /** Where each may stand without touching what came before; in a rush they fill all rows in turn. */
    private static int[] rows(List<double[]> fromTo) {
        int[] rows = new int[fromTo.size()];
        double[] taken = new double[MOST_ROWS];
        Arrays.fill(taken, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < rows.length; i++) {
            int row = 0;
            while (row < MOST_ROWS && fromTo.get(i)[0] < taken[row] - NOTHING) {
                row++;
            }
            rows[i] = row < MOST_ROWS ? row : i % MOST_ROWS;
            taken[rows[i]] = fromTo.get(i)[1];
        }
        return rows;
    }

    private static String path(Shape shape) {
        return switch (shape) {
            case DOT -> "M-5 0a5 5 0 1 0 10 0a5 5 0 1 0-10 0z";
            case SQUARE -> "M-5-5h10v10h-10z";
            case DIAMOND -> "M0-7 7 0 0 7-7 0z";
            case CROSS -> "M-2-7h4v5h5v4h-5v5h-4v-5h-5v-4h5z";
        };
    }

    private static double cut(double at) {
        return Math.max(0, Math.min(1, at));
    }
}
