package fr.vigie.svg;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.svg.StateMatrix.Cell;
import fr.vigie.svg.Timeline.Lane;
import fr.vigie.svg.Timeline.Mark;
import fr.vigie.svg.Timeline.Shape;
import fr.vigie.svg.Timeline.Span;
import fr.vigie.svg.Timeline.Tick;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChartTest {

    @Test
    void bar_chart_writes_each_count_and_each_label() throws Exception {
        var drawing = Drawing.of(new BarChart(
                        "jours",
                        "Témoignages par jour",
                        "Le plus haut : mardi.",
                        List.of(Bar.of("mar. 6", 11), Bar.of("mer. 7", 0), Bar.of("jeu. 8", 5)))
                .svg());
        assertThat(drawing.texts("text")).containsExactly("11", "mar. 6", "0", "mer. 7", "5", "jeu. 8");
        assertThat(drawing.all("rect")).hasSize(2);
        assertThat(drawing.said()).isEqualTo("Témoignages par jour – Le plus haut : mardi.");
    }

    @Test
    void bar_chart_of_a_whole_day_labels_only_some_quarter_hours() throws Exception {
        var bars = new ArrayList<Bar>();
        for (int i = 0; i < 96; i++) {
            bars.add(Bar.of(i / 4 + " h " + i % 4 * 15, i));
        }
        var drawing = Drawing.of(new BarChart("jour", "Par quart d’heure", "", bars).svg());
        assertThat(drawing.texts("text")).hasSize(9).contains("95", "0 h 0");
    }

    @Test
    void bar_chart_of_nothing_is_empty_and_no_error() throws Exception {
        assertThat(Drawing.of(new BarChart("rien", "Rien", "", List.of()).svg()).all("rect"))
                .isEmpty();
    }

    @Test
    void table_of_bars_measures_each_by_the_longest() {
        assertThat(new BarTable(List.of(Bar.of("a", 8), Bar.of("b", 4), Bar.of("c", 0))).rows())
                .extracting(BarTable.Row::width)
                .containsExactly("100%", "50%", "0%");
        assertThat(new BarTable(List.of(Bar.of("a", 0))).rows().get(0).width()).isEqualTo("0%");
    }

    @Test
    void matrix_says_every_state_in_words() throws Exception {
        var drawing = Drawing.of(new StateMatrix(
                        "etats",
                        "Le pire état signalé",
                        List.of("mar. 6", "ven. 9"),
                        List.of(new StateMatrix.Row(
                                "monlycée.net",
                                null,
                                List.of(
                                        new Cell("indisponible", "indisponible", null),
                                        new Cell("inconnu", "inconnu", null)))))
                .svg());
        assertThat(drawing.said()).endsWith("monlycée.net\u00a0: mar. 6 indisponible, ven. 9 inconnu.");
        assertThat(drawing.texts("text")).contains("monlycée.net", "mar. 6", "indisponible", "inconnu");
    }

    @Test
    void timeline_cuts_what_lies_outside_and_marks_the_rest() throws Exception {
        var drawing = Drawing.of(new Timeline(
                        "incident",
                        "Incident",
                        "Mardi 6 avril.",
                        List.of(new Tick(1, "18 h"), new Tick(0, "8 h")),
                        List.of(new Lane(
                                "Témoignages",
                                List.of(new Span(-1, .5, "degrade", "dégradé")),
                                List.of(new Mark(.2, Shape.DOT, "T01"), new Mark(1.2, Shape.CROSS, "T02")))))
                .svg());
        assertThat(drawing.texts("title")).contains("dégradé", "T01").doesNotContain("T02");
        assertThat(drawing.all("rect").stream()
                        .filter(rect -> rect.getAttribute("width").endsWith("%")))
                .singleElement()
                .satisfies(rect -> {
                    assertThat(rect.getAttribute("x")).isEqualTo("0%");
                    assertThat(rect.getAttribute("width")).isEqualTo("50%");
                });
    }

    @Test
    void each_of_fifteen_testimonies_of_one_moment_has_its_mark_and_those_of_another_hour_stand_on_top()
            throws Exception {
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < 15; i++) {
            marks.add(new Mark(.2 + i * .001, Shape.DOT, "T" + i));
        }
        marks.add(new Mark(.7, Shape.DOT, "T99"));
        var drawing = Drawing.of(new Timeline(
                        "rush",
                        "Afflux",
                        "Mardi.",
                        List.of(),
                        List.of(
                                new Lane("Témoignages", List.of(), marks),
                                new Lane("Déclarations", List.of(), List.of())))
                .svg());
        List<String> places = drawing.all("svg").stream()
                .filter(mark -> mark.getAttribute("x").endsWith("%"))
                .map(mark -> mark.getAttribute("y"))
                .toList();
        assertThat(places.subList(0, 15)).doesNotHaveDuplicates();
        assertThat(places.get(15)).isEqualTo(places.get(0));
        assertThat(drawing.all("text").stream()
                        .filter(text -> text.getTextContent().equals("Déclarations"))
                        .map(text -> Integer.parseInt(text.getAttribute("y"))))
                .singleElement()
                .satisfies(y -> assertThat(y).isGreaterThan(Integer.parseInt(places.get(14))));
    }

    @Test
    void two_regions_that_report_on_the_same_morning_do_not_cover_each_other() throws Exception {
        var drawing = Drawing.of(new Timeline(
                        "regions",
                        "Signalements",
                        "Mardi.",
                        List.of(),
                        List.of(new Lane(
                                "Signalements",
                                List.of(
                                        new Span(.1, .3, "degrade", "Île-de-France"),
                                        new Span(.1, .3, "indisponible", "Grand Est"),
                                        new Span(.3, .5, "degrade", "Occitanie")),
                                List.of())))
                .svg());
        assertThat(drawing.all("rect").stream()
                        .filter(rect -> rect.getAttribute("width").endsWith("%"))
                        .map(rect -> rect.getAttribute("y")))
                .containsExactly("24", "48", "24");
    }

    @ParameterizedTest
    @EnumSource(Shade.class)
    void patterns_are_defined_where_they_are_used(Shade shade) throws Exception {
        var svg = Svg.image("x", "t", "d").define("x", 1, List.of(shade, shade)).end();
        var patterns = Drawing.of(svg).all("pattern");
        if (shade.isPatterned()) {
            assertThat(patterns)
                    .singleElement()
                    .satisfies(pattern ->
                            assertThat(shade.fill("x")).isEqualTo("url(#" + pattern.getAttribute("id") + ")"));
        } else {
            assertThat(patterns).isEmpty();
            assertThat(shade.fill("x")).startsWith("#");
        }
    }

    @Test
    void silence_never_looks_like_a_working_tool() {
        assertThat(Shade.ofState("inconnu")).isEqualTo(Shade.INCONNU);
        assertThat(Shade.ofState("no such state")).isEqualTo(Shade.INCONNU);
        assertThat(Shade.ofState("nominal")).isEqualTo(Shade.NOMINAL);
        assertThat(Shade.ofState("four")).isEqualTo(Shade.INCONNU);
    }

    @Test
    void scale_gives_the_highest_count_the_darkest_shade() {
        assertThat(Shade.ofCount(0, 10)).isEqualTo(Shade.NONE);
        assertThat(Shade.ofCount(1, 10)).isEqualTo(Shade.ONE);
        assertThat(Shade.ofCount(10, 10)).isEqualTo(Shade.FOUR);
        assertThat(Shade.ofCount(1, 1)).isEqualTo(Shade.FOUR);
        assertThat(Shade.ofCount(12, 10)).isEqualTo(Shade.FOUR);
    }
}
