package fr.vigie.weeklyreview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ErasedWordsTest {

    private static final ErasedWords WORDS =
            new ErasedWords(List.of("Rien ne répond depuis ce matin, mes élèves attendent.", "Oui."));

    @Test
    void a_run_of_erased_words_goes_whatever_its_typography() {
        assertThat(WORDS.blotted(
                        "Une professeure dit\u00a0: «\u00a0RIEN ne répond\u202f; depuis ce matin\u00a0», et attend.",
                        ErasedWords.LONG_RUN))
                .isEqualTo("Une professeure dit\u00a0: «\u00a0[…]\u00a0», et attend.");
    }

    @Test
    void fewer_words_in_a_row_are_anybodys() {
        String text = "Depuis ce matin, mes collègues disent que rien ne répond.";
        assertThat(WORDS.blotted(text, ErasedWords.LONG_RUN)).isEqualTo(text);
        assertThat(WORDS.blotted(text, ErasedWords.SHORT_RUN)).isEqualTo("[…] collègues disent que […].");
    }

    @Test
    void a_word_alone_is_never_blotted_out() {
        assertThat(WORDS.blotted("Oui, sans doute.", ErasedWords.SHORT_RUN)).isEqualTo("Oui, sans doute.");
    }
}
