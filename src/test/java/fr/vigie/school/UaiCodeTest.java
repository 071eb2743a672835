package fr.vigie.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.shared.Messages;
import fr.vigie.shared.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UaiCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"0301674G", "0301674g", " 0750655E ", "6200001G", "9711082Z"})
    void code_with_its_check_letter_is_read(String written) {
        assertThat(UaiCode.read(written).text()).isEqualTo(written.strip().toUpperCase());
    }

    @Test
    void wrong_letter_is_refused_with_the_right_one() {
        assertThatThrownBy(() -> UaiCode.read("0301674H"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(Messages.FRENCH.sentence(
                                        refused.faults().get(0)))
                                .contains("0301674H", "sa lettre de contrôle serait G"));
    }

    @Test
    void one_digit_typed_wrongly_or_two_exchanged_is_noticed() {
        for (String wrong : new String[] {"0301675G", "0301764G", "0310674G", "1301674G"}) {
            assertThatThrownBy(() -> UaiCode.read(wrong)).as(wrong).isInstanceOf(Refused.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0301674", "301674G", "03016740", "0301674GG", "030 674G"})
    void what_is_no_code_is_refused(String written) {
        assertThatThrownBy(() -> UaiCode.read(written)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> UaiCode.read(null)).isInstanceOf(Refused.class);
    }

    @Test
    void only_a_right_code_can_be_made() {
        assertThatThrownBy(() -> new UaiCode("0301674H")).isInstanceOf(IllegalArgumentException.class);
    }
}
