package fr.vigie.testimony.gate;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.crypto.Keyring;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormKeysTest {

    private static final Instant MORNING = Instant.parse("2021-04-06T06:40:00Z");

    @TempDir
    Path folder;

    private FormKeys at(Instant now) {
        return new FormKeys(new Keyring(folder), Clock.fixed(now, ZoneOffset.UTC));
    }

    @Test
    void key_that_was_given_out_is_known_for_a_week_and_not_a_day_longer() {
        String key = at(MORNING).fresh();
        assertThat(at(MORNING).read(key)).isPresent();
        assertThat(at(MORNING.plus(Duration.ofDays(7))).read(key))
                .isEqualTo(at(MORNING).read(key));
        assertThat(at(MORNING.plus(Duration.ofDays(8))).read(key)).isEmpty();
    }

    @Test
    void each_form_has_another_key() {
        var keys = at(MORNING);
        assertThat(keys.read(keys.fresh())).isNotEqualTo(keys.read(keys.fresh()));
    }

    @Test
    void nobody_makes_a_key_or_prolongs_one() {
        var keys = at(MORNING);
        String key = keys.fresh();
        for (int i = 0; i < key.length(); i++) {
            char other = key.charAt(i) == '1' ? '2' : '1';
            assertThat(keys.read(key.substring(0, i) + other + key.substring(i + 1)))
                    .isEmpty();
        }
        for (String no : new String[] {null, "", ".", "a.b.c", UUID.randomUUID().toString()}) {
            assertThat(keys.read(no)).isEmpty();
        }
        Keyring elsewhere = new Keyring(folder.resolve("elsewhere"));
        assertThat(new FormKeys(elsewhere, Clock.fixed(MORNING, ZoneOffset.UTC)).read(key))
                .isEmpty();
    }
}
