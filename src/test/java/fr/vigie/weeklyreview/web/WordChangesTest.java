package fr.vigie.weeklyreview.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.weeklyreview.web.WordChanges.Run;
import org.junit.jupiter.api.Test;

/** What became of a paragraph, as somebody reads it. */
class WordChangesTest {

    @Test
    void words_that_changed_stand_between_those_that_stay() {
        assertThat(WordChanges.between("onze des 29 témoignages", "onze des 32 témoignages"))
                .containsExactly(
                        new Run("same", "onze des"),
                        new Run("gone", "29"),
                        new Run("new", "32"),
                        new Run("same", "témoignages"));
    }

    @Test
    void another_paragraph_is_told_as_a_whole_and_not_as_a_heap_of_words() {
        String before = "Du mardi au vendredi, les outils de l’État ont fait défaut.";
        String after = "Le chapô de la relecture.";
        assertThat(WordChanges.between(before, after)).containsExactly(new Run("gone", before), new Run("new", after));
        assertThat(WordChanges.between("", after)).containsExactly(new Run("new", after));
    }
}
