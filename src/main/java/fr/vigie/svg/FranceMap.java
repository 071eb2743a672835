package fr.vigie.svg;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The map of France by regions, académies or départements: metropolitan France in its shape, overseas as named blocks
 * under it. It never stands without the table that says the same.
 *
 * @param id unique in its page
 * @param title what is shown
 * @param description the same in a sentence
 * @param areas drawn in this order
 */
public record FranceMap(String id, String title, String description, List<Area> areas) {

    /**
     * One area.
     *
     * @param name its name
     * @param departements INSEE codes, {@code 2A} and {@code 974} among them
     * @param shade how it is filled
     * @param label short text written on it, such as a number; empty for none
     * @param meaning what it says when pointed at, its name apart
     */
    public record Area(String name, Collection<String> departements, Shade shade, String label, String meaning) {
        public Area {
            departements = List.copyOf(departements);
        }
    }

    /** Whom the map is owed to, to be written near it. */
    public static final String ATTRIBUTION =
            "Contours\u00a0: MapSVG et Victor Cazanave, CC\u00a0BY\u00a04.0, simplifiés.";

    private static final Set<String> OVERSEAS = new TreeSet<>(Set.of("971", "972", "973", "974", "976"));
    private static final int WIDTH = 6130;
    private static final int LAND = 5850;
    private static final int GAP = 90;
    private static final int BLOCK = 430;
    private static final double PATTERN_SCALE = 11;

    public FranceMap {
        areas = List.copyOf(areas);
    }

    /** The codes of all départements that the map shows: 96 in their shape, 5 as blocks. */
    public static Set<String> departements() {
        var all = new TreeSet<>(Outline.metropolitan());
        all.addAll(OVERSEAS);
        return all;
    }

    /** The map as an {@code <svg>} element. */
    public String svg() {
        var overseas = areas.stream()
                .filter(area -> area.departements.stream().anyMatch(OVERSEAS::contains))
                .toList();
        int height = overseas.isEmpty() ? LAND : LAND + 3 * GAP + BLOCK + 260;
        var svg = Svg.image(
                id,
                title,
                description,
                "class",
                "map",
                "viewBox",
                "-20 -20 " + (WIDTH + 40) + " " + (height + 40),
                "font-size",
                235,
                "font-weight",
                "bold",
                "fill",
                "#13243b");
        svg.define(id, PATTERN_SCALE, areas.stream().map(Area::shade).toList());
        var labels = new ArrayList<Runnable>();
        for (var area : areas) {
            var outline = Outline.of(area.departements);
            if (!outline.isEmpty()) {
                svg.open(
                        "path",
                        "d",
                        outline.path(),
                        "fill",
                        area.shade.fill(id),
                        "stroke",
                        "#4a5a6c",
                        "stroke-width",
                        14,
                        "stroke-linejoin",
                        "round");
                svg.open("title").text(said(area)).close("title").close("path");
                var centre = outline.centre();
                // above every border
                labels.add(() -> write(svg, centre.x(), centre.y() + 80, area.label));
            }
        }
        labels.forEach(Runnable::run);
        int slot = overseas.isEmpty() ? 0 : (WIDTH + GAP) / overseas.size();
        for (int i = 0; i < overseas.size(); i++) {
            block(svg, overseas.get(i), i * slot, LAND + 2 * GAP, Math.min(slot - GAP, 1170));
        }
        return svg.end();
    }

    private void block(Svg svg, Area area, int x, int y, int width) {
        svg.label(x, y + 180, "start", area.name, "font-size", 200, "font-weight", "normal");
        svg.open(
                "rect",
                "x",
                x,
                "y",
                y + 250,
                "width",
                width,
                "height",
                BLOCK,
                "fill",
                area.shade.fill(id),
                "stroke",
                "#4a5a6c",
                "stroke-width",
                14);
        svg.open("title").text(said(area)).close("title").close("rect");
        write(svg, x + width / 2, y + 250 + BLOCK / 2 + 80, area.label);
    }

    /** On a light ground of its own, so that it can be read on every shade and in every program. */
    private static void write(Svg svg, int x, int y, String text) {
        if (!text.isEmpty()) {
            svg.empty("ellipse", "cx", x, "cy", y - 80, "rx", 70 + 70 * text.length(), "ry", 150, "fill", "#fff");
            svg.label(x, y, "middle", text);
        }
    }

    private static String said(Area area) {
        return area.meaning.isEmpty() ? area.name : area.name + "\u00a0: " + area.meaning;
    }
}
