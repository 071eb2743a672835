package fr.vigie.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.identity.Role;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {

    private static final String SECRET = Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codes_are_those_of_rfc_6238(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void a_clock_may_be_one_step_off_and_no_more() {
        Instant now = Instant.parse("2021-04-06T06:30:10Z");
        for (int step = -3; step <= 3; step++) {
            String code = Totp.code(SECRET, now.plusSeconds(30L * step));
            assertThat(Totp.stepOf(code, SECRET, now, 0).isPresent())
                    .as(step + " steps off")
                    .isEqualTo(Math.abs(step) <= 1);
        }
    }

    @Test
    void a_code_that_was_taken_is_not_taken_again_nor_an_earlier_one() {
        Instant now = Instant.parse("2021-04-06T06:30:10Z");
        String code = Totp.code(SECRET, now);
        long taken = Totp.stepOf(code, SECRET, now, 0).orElseThrow();
        assertThat(Totp.stepOf(code, SECRET, now, taken)).isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, now.minusSeconds(30)), SECRET, now, taken))
                .isEmpty();
        assertThat(Totp.stepOf(Totp.code(SECRET, now.plusSeconds(30)), SECRET, now, taken))
                .hasValue(taken + 1);
    }

    @Test
    void what_is_no_code_is_wrong_and_breaks_nothing() {
        for (String typed : new String[] {null, "", "12345", "abcdef", "１２３４５６", "0".repeat(1000), "\0"}) {
            assertThat(Totp.stepOf(typed, SECRET, Instant.EPOCH.plusSeconds(59), 0))
                    .isEmpty();
        }
        assertThat(Totp.stepOf(" 287 082 ", SECRET, Instant.EPOCH.plusSeconds(59), 0))
                .isPresent();
    }

    @Test
    void a_new_secret_has_160_bits_and_is_never_the_same() {
        assertThat(Totp.newSecret()).hasSize(32).matches("[A-Z2-7]+").isNotEqualTo(Totp.newSecret());
    }

    @Test
    void production_asks_the_second_factor_of_all_but_sections_and_a_demonstration_of_nobody() {
        SecondFactorRule production = new SecondFactorRule(Map.of());
        assertThat(production.requires(Role.EDITOR)).isTrue();
        assertThat(production.requires(Role.PRESS)).isTrue();
        assertThat(production.requires(Role.LIAISON)).isTrue();
        assertThat(production.requires(Role.ADMINISTRATOR)).isTrue();
        assertThat(production.requires(Role.SECTION)).isFalse();
        for (String start : new String[] {"demo", "empty"}) {
            assertThat(new SecondFactorRule(Map.of("VIGIE_START", start)).requires(Role.ADMINISTRATOR))
                    .isFalse();
            assertThat(new SecondFactorRule(Map.of("VIGIE_START", start, "VIGIE_SECOND_FACTOR", "required"))
                            .requires(Role.ADMINISTRATOR))
                    .isTrue();
        }
        assertThat(new SecondFactorRule(Map.of("VIGIE_SECOND_FACTOR", "offered")).requires(Role.EDITOR))
                .isFalse();
        Assertions.assertThatThrownBy(() -> new SecondFactorRule(Map.of("VIGIE_SECOND_FACTOR", "yes")))
                .isInstanceOf(IllegalStateException.class);
    }
}
