package fr.vigie.weeklyreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.Conflict;
import fr.vigie.weeklyreview.composition.Nature;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Two people at the same text, and the days' notes that a week's text stands on: nothing that was written is lost. */
class MergingTest {

    private static final LocalDate TUESDAY = LocalDate.of(2021, 4, 6);
    private final ReviewText base = text(block("day", "Composé mardi."), block("demands", "Composé demandes."));

    private static Block block(String key, String words) {
        return new Block(key, key, "Titre " + key, key.equals("day") ? TUESDAY : null, null, List.of(composed(words)));
    }

    private static Passage composed(String words) {
        return new Passage(words, Nature.FACT, List.of("S1"), Map.of(), words);
    }

    private static ReviewText text(Block... blocks) {
        return new ReviewText("T", "T", composed("Chapô."), List.of(blocks), Set.of(), "M", Map.of(), Set.of());
    }

    private static ReviewText saying(ReviewText text, String key, String words) {
        return with(
                text,
                text.blocks().stream()
                        .map(block -> block.key().equals(key)
                                ? block.with(
                                        block.heading(),
                                        List.of(block.passages().get(0).rewritten(words, Nature.FACT, List.of("S1"))))
                                : block)
                        .toList());
    }

    private static ReviewText with(ReviewText text, List<Block> blocks) {
        return new ReviewText(
                text.title(), "T", text.lede(), blocks, text.dropped(), "M", text.notes(), text.internalMarks());
    }

    private static List<String> words(ReviewText text) {
        return text.blocks().stream()
                .flatMap(block -> block.passages().stream())
                .map(Passage::text)
                .toList();
    }

    @Test
    void what_each_wrote_in_another_section_stands_in_the_text_of_both() {
        Merging both = Merging.of(
                base, saying(base, "day", "Écrit par Anna."), saying(base, "demands", "Écrit par Bo."), 3, "anna");
        assertThat(both.clashes()).isEmpty();
        assertThat(words(both.orConflict())).containsExactly("Écrit par Anna.", "Écrit par Bo.");
    }

    @Test
    void what_both_wrote_in_the_same_section_stands_side_by_side_and_nobody_decides_for_them() {
        Merging both = Merging.of(
                base, saying(base, "day", "Écrit par Anna."), saying(base, "day", "Écrit par Bo."), 3, "anna");
        assertThat(words(both.text())).contains("Écrit par Bo.");
        assertThat(both.clashes()).containsExactly(new Merging.Clash("Titre day", "Écrit par Anna."));
        assertThatThrownBy(both::orConflict).isInstanceOf(Conflict.class);
    }

    @Test
    void one_moves_and_adds_sections_while_the_other_writes() {
        ReviewText moved = with(
                base,
                List.of(
                        base.blocks().get(1),
                        block("text+1", "Ajouté."),
                        base.blocks().get(0)));
        Merging both = Merging.of(base, saying(base, "day", "Écrit par Anna."), moved, 3, "anna");
        assertThat(words(both.orConflict())).containsExactly("Composé demandes.", "Ajouté.", "Écrit par Anna.");
        Merging other = Merging.of(base, moved, saying(base, "day", "Écrit par Anna."), 3, "bo");
        assertThat(words(other.orConflict())).containsExactly("Composé demandes.", "Ajouté.", "Écrit par Anna.");
    }

    @Test
    void what_one_took_out_while_the_other_wrote_in_it_is_not_lost() {
        Merging both = Merging.of(
                base,
                saying(base, "day", "Écrit par Anna."),
                with(base, List.of(base.blocks().get(1))),
                3,
                "anna");
        assertThat(words(both.text())).contains("Écrit par Anna.");
        assertThat(both.clashes()).hasSize(1);
    }

    private static ReviewText onTopOf(ReviewText week, ReviewText note) {
        return week.onTopOf(new TreeMap<>(Map.of(TUESDAY, note)));
    }

    @Test
    void what_was_written_in_the_note_of_the_day_stands_in_the_week_and_follows_the_note() {
        ReviewText note = saying(base, "day", "Écrit mardi soir.");
        ReviewText week = onTopOf(base, note);
        assertThat(words(week)).containsExactly("Écrit mardi soir.", "Composé demandes.");
        assertThat(week.blocks().get(0).isWritten())
                .as("the note speaks for it")
                .isFalse();
        assertThat(words(onTopOf(week, saying(note, "day", "Corrigé mercredi."))))
                .contains("Corrigé mercredi.");
    }

    @Test
    void what_was_written_in_the_week_stands_above_the_note_and_what_was_taken_out_stays_out() {
        ReviewText note = saying(base, "day", "Écrit mardi soir.");
        ReviewText week = saying(onTopOf(base, note), "day", "Réécrit vendredi.");
        assertThat(words(onTopOf(week, saying(note, "day", "Corrigé mercredi."))))
                .contains("Réécrit vendredi.");
        ReviewText without = new ReviewText(
                "T", "T", base.lede(), List.of(base.blocks().get(1)), Set.of("day"), "M", Map.of(), Set.of());
        assertThat(words(onTopOf(without, note))).containsExactly("Composé demandes.");
    }

    @Test
    void section_and_lede_that_only_the_note_has_come_with_their_day_before_the_demands() {
        ReviewText note = new ReviewText(
                "Jour 1",
                "Jour 1",
                composed("Chapô.").rewritten("Chapô écrit.", Nature.FACT, List.of("S1")),
                Stream.of(new Block(
                                "text:2021-04-06+1",
                                "text",
                                "Le soir",
                                TUESDAY,
                                null,
                                List.of(new Passage("Ajouté le soir.", Nature.ANALYSIS, List.of(), Map.of(), null))))
                        .toList(),
                Set.of(),
                "M",
                Map.of(),
                Set.of());
        assertThat(words(onTopOf(base, note)))
                .containsExactly("Composé mardi.", "Chapô écrit.", "Ajouté le soir.", "Composé demandes.");
    }
}
