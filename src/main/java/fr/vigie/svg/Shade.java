package fr.vigie.svg;

import java.util.Locale;

/**
 * How an area is filled: by colour and by pattern, so that it can be told apart without colour and in print. The shades
 * of states run from dark (nothing works) to pale (somebody said that it works); what nobody spoke about is dashed, never
 * pale. The shades of a scale run from {@link #NONE} to {@link #FOUR}.
 */
public enum Shade {
    INDISPONIBLE("#7d1515", "#7d1515", ""),
    QUASI_INACCESSIBLE(
            "#a8431c", "#a8431c", "<path d=\"M-2 2 2-2M0 8 8 0M6 10l4-4\" stroke=\"#f2c9a8\" stroke-width=\"2\"/>"),
    DEGRADE("#f0b94a", "#8a5d00", "<path d=\"M0 2h8M0 6h8\" stroke=\"#8a5d00\"/>"),
    AMELIORE("#c4dceb", "#3d6f92", "<path d=\"M2 0v8\" stroke=\"#3d6f92\"/>"),
    NOMINAL("#eaf3f8", "#3d6f92", ""),
    INCONNU("#fff", "#737e8c", "<path d=\"M-2 6l4 4M0 0l8 8M6-2l4 4\" stroke=\"#d5d8dc\"/>"),

    NONE("#fff", "#737e8c", ""),
    ONE("#e3edf4", "#4a6a86", ""),
    TWO("#b4cde0", "#3a5c7a", "<circle cx=\"4\" cy=\"4\" r=\"1\" fill=\"#3a5c7a\"/>"),
    THREE("#6f9cc0", "#274a69", "<path d=\"M0 8 8 0\" stroke=\"#274a69\"/>"),
    FOUR("#2c5d8a", "#13243b", "<path d=\"M0 8 8 0M0 0l8 8\" stroke=\"#13243b\"/>");

    private final String fill;
    private final String line;
    private final String pattern;

    Shade(String fill, String line, String pattern) {
        this.fill = fill;
        this.line = line;
        this.pattern = pattern;
    }

    /** The shade of a state by its code: {@code quasi_inaccessible}; unknown for a code that no state has. */
    public static Shade ofState(String code) {
        for (var shade : values()) {
            if (shade.ordinal() <= INCONNU.ordinal() && shade.code().equals(code)) {
                return shade;
            }
        }
        return INCONNU;
    }

    /** The shade of a count on a scale of four steps up to the highest count; {@link #NONE} for nothing. */
    public static Shade ofCount(long count, long highest) {
        if (count <= 0) {
            return NONE;
        }
        int step = (int) Math.min(3, (count * 4 - 1) / Math.max(1, highest));
        return values()[ONE.ordinal() + step];
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    String line() {
        return line;
    }

    boolean isPatterned() {
        return !pattern.isEmpty();
    }

    /** What {@code fill} says in a drawing: a colour, or the pattern that {@link #define} wrote. */
    String fill(String drawing) {
        return isPatterned() ? "url(#" + drawing + "-" + code() + ")" : fill;
    }

    /** Writes the pattern into a drawing; {@code scale} units of the drawing make one of the pattern. */
    void define(Svg svg, String drawing, double scale) {
        if (isPatterned()) {
            svg.open(
                    "pattern",
                    "id",
                    drawing + "-" + code(),
                    "width",
                    8,
                    "height",
                    8,
                    "patternUnits",
                    "userSpaceOnUse",
                    "patternTransform",
                    "scale(" + Svg.number(scale) + ")");
            svg.empty("rect", "width", 8, "height", 8, "fill", fill)
                    .raw(pattern)
                    .close("pattern");
        }
    }
}
