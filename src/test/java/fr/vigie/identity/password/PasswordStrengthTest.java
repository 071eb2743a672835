package fr.vigie.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordStrengthTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Motdepasse-2021",
                "Azerty-123456",
                "Password123456!",
                "Qwerty-12345678",
                "Abcdef-12345",
                "Azertyuiop-111"
            })
    void what_everybody_tries_is_refused_whatever_its_form(String password) {
        PasswordStrength strength = PasswordStrength.of(password);
        assertThat(strength.form()).isTrue();
        assertThat(strength.bits()).isLessThan(PasswordStrength.NEEDED);
        assertThat(strength.fault("password"))
                .get()
                .satisfies(fault -> assertThat(fault.code()).isEqualTo("identity.password.guessable"));
    }

    @Test
    void password_of_more_than_128_characters_is_refused_with_a_sentence_of_its_own_and_never_cut() {
        String longest = "Goéland-52-tournevis".repeat(7).substring(0, 128);
        assertThat(PasswordStrength.of(longest).fault("password")).isEmpty();
        assertThat(PasswordStrength.of(longest + "x").fault("password")).get().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("identity.password.tooLong");
            assertThat(fault.field()).isEqualTo("password");
        });
    }

    @Test
    void what_is_made_of_the_login_or_the_name_is_refused() {
        String password = "Dominique-Redaction-21";
        assertThat(PasswordStrength.of(password, "redaction", "Dominique Redaction")
                        .bits())
                .isLessThan(PasswordStrength.of(password).bits());
        assertThat(PasswordStrength.of(password, "redaction", "Dominique Redaction")
                        .enough())
                .isFalse();
    }

    @Test
    void seven_words_that_have_nothing_to_do_with_each_other_are_enough() {
        PasswordStrength phrase = PasswordStrength.of("brume girafe tournevis lundi ardoise canal moutarde");
        assertThat(phrase.enough()).isTrue();
        assertThat(phrase.bits()).isBetween(PasswordStrength.STRONG, 91);
    }

    @Test
    void the_same_word_seven_times_is_not() {
        assertThat(PasswordStrength.of("phare phare phare phare phare phare phare")
                        .enough())
                .isFalse();
    }

    @Test
    void what_is_suggested_is_always_strong() {
        for (int i = 0; i < 50; i++) {
            String suggested = PasswordRules.suggestion();
            assertThat(PasswordStrength.of(suggested).enough()).as(suggested).isTrue();
        }
    }

    @Test
    void nothing_is_worth_nothing() {
        assertThat(PasswordStrength.of(null)).isEqualTo(new PasswordStrength(0, false, false));
        assertThat(PasswordStrength.of("   ").enough()).isFalse();
    }

    @Test
    void ten_failures_make_the_next_attempt_wait() {
        assertThat(Pace.DOUBLING.after(4)).isZero();
        assertThat(Pace.DOUBLING.after(5)).isEqualTo(Duration.ofSeconds(1));
        assertThat(Pace.DOUBLING.after(10)).isEqualTo(Duration.ofSeconds(32));
        assertThat(Pace.DOUBLING.after(1_000)).isEqualTo(Duration.ofMinutes(15));
        assertThat(Pace.STEADY.after(19)).isZero();
        assertThat(Pace.STEADY.after(1_000_000)).isEqualTo(Duration.ofSeconds(90));
    }
}
