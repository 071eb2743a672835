package fr.vigie.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InterruptedFormsTest {

    private final InterruptedForms forms = new InterruptedForms();
    private Instant now = Instant.parse("2021-04-06T06:30:00Z");

    InterruptedFormsTest() {
        forms.clock = new Clock() {
            @Override
            public Instant instant() {
                return now;
            }

            @Override
            public ZoneId getZone() {
                return ZoneId.of("Europe/Paris");
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Test
    void what_was_typed_is_given_back_once() {
        String mark = forms.keep(fields("f:words", "Lent")).orElseThrow();
        assertThat(forms.take(mark).orElseThrow().get("f:words")).containsExactly("Lent");
        assertThat(forms.take(mark)).isEmpty();
        assertThat(forms.take("unknown")).isEmpty();
    }

    @Test
    void nothing_is_given_back_after_an_hour() {
        String mark = forms.keep(fields("f:words", "Lent")).orElseThrow();
        now = now.plus(Duration.ofHours(1));
        assertThat(forms.take(mark)).isEmpty();
    }

    @Test
    void passwords_and_the_pages_own_machinery_are_not_kept() {
        assertThat(forms.keep(fields("compte:password", "secret"))).isEmpty();
        assertThat(forms.keep(fields("connexion:mot_de_passe", "secret"))).isEmpty();
        assertThat(forms.keep(fields("jakarta.faces.ViewState", "12:34"))).isEmpty();
        String mark = forms.keep(Map.of("f", new String[] {"f"}, "x", new String[] {"y"}))
                .orElseThrow();
        assertThat(forms.take(mark).orElseThrow()).containsOnlyKeys("f");
    }

    @Test
    void oldest_give_way_and_a_form_that_is_too_large_is_not_kept() {
        assertThat(forms.keep(fields("f:words", "x".repeat(300_000)))).isEmpty();
        String first = forms.keep(fields("f:words", "premier")).orElseThrow();
        String last = first;
        for (int i = 0; i < 40; i++) {
            last = forms.keep(fields("f:words", "x".repeat(250_000))).orElseThrow();
        }
        assertThat(forms.take(first)).isEmpty();
        assertThat(forms.take(last)).isPresent();
    }

    private static Map<String, String[]> fields(String name, String value) {
        return Map.of(name, new String[] {value});
    }
}
