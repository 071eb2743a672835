package fr.vigie.french;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumberStyleTest {

    @Test
    void numbers_that_all_have_a_word_are_written_in_words() {
        NumberStyle style = NumberStyle.of(1, 16);
        assertThat(style.count(1, "témoignage")).isEqualTo("un témoignage");
        assertThat(style.count(16, "signalement")).isEqualTo("seize signalements");
        assertThat(style.feminine(1, "séance")).isEqualTo("une séance");
        assertThat(style.number(4)).isEqualTo("quatre");
    }

    @Test
    void one_number_beyond_them_has_all_written_in_figures() {
        NumberStyle style = NumberStyle.of(13, 12_700);
        assertThat(style.feminine(13, "séance")).isEqualTo("13\u00a0séances");
        assertThat(style.count(12_700, "témoignage")).isEqualTo("12\u202f700\u00a0témoignages");
        assertThat(style.number(1)).isEqualTo("1");
    }
}
