package fr.vigie.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LikenessTest {

    @Test
    void the_same_words_are_wholly_alike_whatever_their_case_accents_and_order() {
        assertThat(Likeness.of("Page blanche, rien à faire.", "rien a faire : PAGE BLANCHE"))
                .isEqualTo(1);
    }

    @Test
    void it_counts_as_the_database_would() {
        // select similarity('word', 'two words')
        assertThat(Likeness.of("word", "two words")).isEqualTo(4.0 / 11);
    }

    @Test
    void other_words_are_not_alike_and_no_words_are_like_nothing() {
        assertThat(Likeness.of("Le portail tourne dans le vide.", "Dix minutes pour un message."))
                .isLessThan(Duplicates.ALIKE);
        assertThat(Likeness.of(null, "Page blanche")).isZero();
        assertThat(Likeness.of("…", "…")).isZero();
    }
}
