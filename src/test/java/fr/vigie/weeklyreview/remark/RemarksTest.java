package fr.vigie.weeklyreview.remark;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.french.Typography;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.composition.Nature;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A number that somebody types is one of the week's figures, or it is pointed out. */
class RemarksTest {

    private static final FigureNames FIGURES = FigureNames.of(
            "{\"week\":\"2021-W14\",\"schoolDays\":[\"2021-04-06\",\"2021-04-07\"],\"testimonies\":{\"published\":29},"
                    + "\"byDay\":{\"2021-04-06\":11},\"pupilsBlocked\":12700}");
    private static final Passage COMPOSED = new Passage(
            "54 sur 124", Nature.FACT, List.of("S1"), Map.of("blocked", 54L, "concerned", 124L), "54 sur 124");

    private static List<String> found(String text, String... sources) {
        Passage passage = new Passage(Typography.set(text), Nature.FACT, List.of(sources), Map.of(), null);
        return new Remarks(FIGURES, Stream.of(COMPOSED, passage), List.of("OVH"))
                .of(passage).stream().map(Remark::found).toList();
    }

    @Test
    void number_that_equals_no_figure_is_pointed_out() {
        assertThat(found("Nous avons reçu 30 témoignages.", "S1")).containsExactly("30");
        assertThat(found("Soit 12 % des lycées et 3,5 heures.", "S1")).containsExactly("12\u202f%", "3,5");
        assertThat(found("Quinze témoignages de plus.", "S1")).containsExactly("Quinze");
        assertThat(found("12 701 élèves.", "S1")).containsExactly("12\u202f701");
    }

    @Test
    void figures_of_the_week_and_of_composed_paragraphs_are_known() {
        assertThat(found(
                        "29 témoignages, onze témoignages le mardi, 54 élèves sur 124, 12 700 en tout, deux jours.",
                        "S1"))
                .isEmpty();
    }

    @Test
    void dates_hours_ordinals_and_marks_count_nothing() {
        assertThat(found(
                        "Mardi 6 avril 2021 à 8 h 30, du 5 au 11 avril, en 2020, le 1er jour, la 2e fois, 2021-W14, S03,"
                                + " l'article 32, voir https://vigie.example/2021/77.",
                        "S1"))
                .isEmpty();
    }

    @Test
    void witness_s_words_and_composed_paragraphs_are_left_alone() {
        Passage quoted = new Passage("« Quarante-deux, 42 ! »", Nature.QUOTATION, List.of("T1"), Map.of(), null);
        assertThat(new Remarks(FIGURES, Stream.of(), List.of()).of(quoted)).isEmpty();
        assertThat(new Remarks(FIGURES, Stream.of(), List.of()).of(COMPOSED)).isEmpty();
    }

    @Test
    void company_or_person_named_takes_a_source() {
        assertThat(found("La panne vient d'OVH.")).containsExactly("OVH");
        assertThat(found("La panne vient d'OVH.", "D03")).isEmpty();
    }

    @Test
    void field_shows_its_figure_and_one_that_no_figure_has_is_pointed_out() {
        assertThat(FIGURES.filled("{published} témoignages, {pupilsBlocked} élèves, {byDay:2021-04-06} mardi"))
                .isEqualTo("29 témoignages, 12\u202f700 élèves, 11 mardi");
        assertThat(found("{published} témoignages, {publishes} autres", "S1")).containsExactly("{publishes}");
        assertThat(FIGURES.filled("{publishes}")).isEqualTo("{publishes}");
    }

    @Test
    void a_paragraph_that_somebody_wrote_owes_an_origin_for_the_figures_that_it_still_states_and_for_its_fields() {
        Passage written = new Passage(
                "{published} témoins\u00a0: onze le mardi.",
                Nature.FACT,
                List.of("S1"),
                Map.of("byDay:2021-04-06", 11L, "pupilsBlocked", 12700L),
                "onze le mardi, 12\u202f700 élèves");
        assertThat(FIGURES.statedIn(written))
                .containsOnly(Map.entry("published", 29L), Map.entry("byDay:2021-04-06", 11L));
    }
}
