package fr.vigie.testimony;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.crypto.KeyedHash;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReceiptNumberTest {

    private static final KeyedHash HASH = new KeyedHash(new byte[32]);
    private static final UUID KEY = UUID.fromString("5f0c8a4e-1f2d-4a54-9a53-0d1c59a1a001");

    @Test
    void the_same_form_has_the_same_number_and_another_form_another() {
        assertThat(ReceiptNumber.of(KEY, HASH)).isEqualTo(ReceiptNumber.of(KEY, HASH));
        assertThat(ReceiptNumber.of(KEY, HASH)).isNotEqualTo(ReceiptNumber.of(UUID.randomUUID(), HASH));
    }

    @Test
    void it_is_read_back_as_it_is_shown_and_as_people_type_it() {
        ReceiptNumber number = ReceiptNumber.of(KEY, HASH);
        assertThat(number.grouped()).matches("\\d{4}( \\d{4}){4}");
        assertThat(ReceiptNumber.parse(number.grouped())).contains(number);
        assertThat(ReceiptNumber.parse(
                        number.digits().replaceAll("(....)", "$1-").replaceAll("-$", "")))
                .contains(number);
    }

    @Test
    void every_single_slip_of_a_digit_is_noticed() {
        String digits = ReceiptNumber.of(KEY, HASH).digits();
        for (int i = 0; i < digits.length(); i++) {
            char wrong = digits.charAt(i) == '9' ? '0' : (char) (digits.charAt(i) + 1);
            assertThat(ReceiptNumber.parse(digits.substring(0, i) + wrong + digits.substring(i + 1)))
                    .isEmpty();
        }
        assertThat(ReceiptNumber.parse("")).isEmpty();
        assertThat(ReceiptNumber.parse(null)).isEmpty();
    }

    @Test
    void it_never_gets_into_a_log_by_accident() {
        assertThat(ReceiptNumber.of(KEY, HASH).toString()).doesNotContainPattern("\\d");
    }
}
