package fr.vigie.svg;

import java.util.Comparator;
import java.util.List;

/**
 * What happened when, on one axis: lanes one under the other, each with spans (a state from … to …) and marks (a
 * testimony, a statement). It takes the width that it is given.
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

    /** A lane with its name. */
    public record Lane(String label, List<Span> spans, List<Mark> marks) {
        public Lane {
            spans = List.copyOf(spans);
            marks = List.copyOf(marks);
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
    private static final int FOOT = 26;

    public Timeline {
        ticks = ticks.stream().sorted(Comparator.comparingDouble(Tick::at)).toList();
        lanes = List.copyOf(lanes);
    }

    /** The timeline as an {@code <svg>} element. */
    public String svg() {
        int height = lanes.size() * LANE + FOOT;
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
        for (int i = 0; i < lanes.size(); i++) {
            draw(svg, lanes.get(i), i * LANE);
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
        for (var span : lane.spans) {
            var shade = Shade.ofState(span.state);
            double from = cut(span.from);
            svg.open(
                    "rect",
                    "x",
                    Svg.percent(from),
                    "y",
                    top + 24,
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
        for (var mark : lane.marks) {
            if (mark.at >= 0 && mark.at <= 1) {
                // a nested drawing is what takes a place in percent
                svg.open(
                        "svg",
                        "x",
                        Svg.percent(mark.at),
                        "y",
                        top + 34,
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
