package fr.vigie.svg;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.svg.FranceMap.Area;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FranceMapTest {

    private static final Path REFERENCE = Path.of("sql/reference/departements.csv");

    @Test
    void every_departement_of_the_catalogue_is_on_the_map() throws Exception {
        var known = rows().stream().map(row -> row.get("code_insee")).toList();
        assertThat(known).hasSize(101);
        assertThat(FranceMap.departements()).containsExactlyInAnyOrderElementsOf(known);
    }

    @ParameterizedTest
    @ValueSource(strings = {"code_insee", "code_region", "code_academie"})
    void each_area_is_drawn_once_named_and_labelled(String level) throws Exception {
        var areas = areas(level);
        var drawing = Drawing.of(new FranceMap("carte", "Témoignages", "Par territoire.", areas).svg());
        assertThat(drawing.texts("title")).hasSize(areas.size() + 1);
        for (var area : areas) {
            assertThat(drawing.texts("title")).contains(area.name() + "\u00a0: 3 témoignages");
        }
        assertThat(drawing.texts("text").stream().filter("3"::equals)).hasSize(areas.size());
    }

    @Test
    void overseas_regions_stand_under_their_names() throws Exception {
        var drawing = Drawing.of(new FranceMap("carte", "Témoignages", "Par région.", areas("code_region")).svg());
        assertThat(drawing.texts("text"))
                .contains("Guadeloupe", "Martinique", "Guyane", "La Réunion", "Mayotte")
                .doesNotContain("Bretagne");
    }

    @Test
    void borders_inside_an_area_are_taken_away() {
        var brittany = Outline.of(List.of("22", "29", "35", "56"));
        var mainland = brittany.rings().stream().filter(ring -> ring.size() > 20);
        assertThat(mainland).hasSize(1);
        int apart = List.of("22", "29", "35", "56").stream()
                .mapToInt(code -> points(Outline.of(List.of(code))))
                .sum();
        assertThat(points(brittany)).isLessThan(apart);
    }

    @Test
    void an_enclave_is_a_hole_in_who_surrounds_it() {
        assertThat(Outline.of(List.of("26")).rings()).hasSize(2);
        assertThat(Outline.of(List.of("26", "84")).rings()).hasSize(1);
    }

    @Test
    void a_label_stands_inside_its_area() {
        for (var code : Outline.metropolitan()) {
            var outline = Outline.of(List.of(code));
            var xs = outline.rings().get(0).stream().mapToInt(Outline.Point::x).summaryStatistics();
            assertThat(outline.centre().x()).as(code).isBetween(xs.getMin(), xs.getMax());
        }
    }

    @Test
    void map_by_region_stays_light() throws Exception {
        assertThat(new FranceMap("carte", "Témoignages", "", areas("code_region"))
                        .svg()
                        .length())
                .isLessThan(16_000);
    }

    @Test
    void what_an_area_says_is_text_and_never_markup() throws Exception {
        var area = new Area("<script>", List.of("75"), Shade.FOUR, "\"&", "\u0001 é");
        var drawing = Drawing.of(new FranceMap("carte", "a<b", "c&d", List.of(area)).svg());
        assertThat(drawing.texts("title")).containsExactly("a<b", "<script>\u00a0:  é");
        assertThat(drawing.texts("text")).containsExactly("\"&");
    }

    private static int points(Outline outline) {
        return outline.rings().stream().mapToInt(List::size).sum();
    }

    private static List<Area> areas(String level) throws Exception {
        Map<String, List<String>> members = rows().stream()
                .collect(groupingBy(
                        row -> row.get(level), TreeMap::new, mapping(row -> row.get("code_insee"), toList())));
        var areas = new ArrayList<Area>();
        for (var entry : members.entrySet()) {
            areas.add(new Area(name(level, entry.getKey()), entry.getValue(), Shade.TWO, "3", "3 témoignages"));
        }
        return areas;
    }

    private static String name(String level, String code) throws Exception {
        var column = level.equals("code_insee") ? "nom" : level.replace("code", "nom");
        return rows().stream()
                .filter(row -> row.get(level).equals(code))
                .map(row -> row.get(column))
                .findFirst()
                .orElseThrow();
    }

    private static Collection<Map<String, String>> rows() throws Exception {
        var lines = Files.readAllLines(REFERENCE);
        var columns = lines.get(0).split(",");
        var rows = new ArrayList<Map<String, String>>();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",");
            var row = new TreeMap<String, String>();
            for (int i = 0; i < Math.min(columns.length, cells.length); i++) {
                row.put(columns[i], cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }
}
