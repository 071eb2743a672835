package fr.vigie.weeklyreview;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.weeklyreview.composition.Nature;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a version changed of the one before, as its reader is told. */
class TextChangesTest {

    private static Block block(String key, Passage passage) {
        return new Block(key, "text", "Titre " + key, null, null, List.of(passage));
    }

    private static Passage passage(Nature nature, String... sources) {
        return new Passage("Rien ne répond.", nature, List.of(sources), Map.of(), null);
    }

    private static ReviewText text(Block... blocks) {
        return new ReviewText("T", "T", passage(Nature.FACT, "S1"), List.of(blocks), Set.of(), "M", Map.of(), Set.of());
    }

    @Test
    void nothing_is_told_of_a_text_that_stays() {
        ReviewText text = text(block("a", passage(Nature.FACT, "S1")));
        assertThat(text.changes(text)).isEmpty();
    }

    @Test
    void a_paragraph_that_loses_its_source_or_becomes_an_analysis_is_told_although_its_words_stay() {
        ReviewText before = text(block("a", passage(Nature.FACT, "S1", "T2")));
        assertThat(before.changes(text(block("a", passage(Nature.ANALYSIS)))))
                .containsExactly(new ReviewText.Change(
                        "Titre a", "Rien ne répond. (fait) [S1, T2]", "Rien ne répond. (analyse) []"));
    }

    @Test
    void sections_in_another_order_are_told_by_their_headings_and_new_ones_by_their_words() {
        Block a = block("a", passage(Nature.FACT, "S1"));
        Block b = block("b", passage(Nature.FACT, "S1"));
        assertThat(text(a, b).changes(text(b, a)))
                .containsExactly(new ReviewText.Change("", "Titre a · Titre b", "Titre b · Titre a"));
        assertThat(text(a).changes(text(b, a)))
                .containsExactly(new ReviewText.Change("Titre b", "", "Rien ne répond."));
    }
}
