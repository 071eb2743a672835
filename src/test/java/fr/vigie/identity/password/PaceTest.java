package fr.vigie.identity.password;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void account_is_tried_less_than_a_hundred_times_an_hour_from_everywhere_and_a_known_browser_together() {
        assertThat(inAnHour(Pace.STEADY)).isLessThanOrEqualTo(60);
        assertThat(inAnHour(Pace.STEADY) + inAnHour(Pace.DOUBLING)).isLessThan(100);
    }

    /** How often whoever never waits longer than they must can fail. */
    private static int inAnHour(Pace pace) {
        int failures = 0;
        for (Duration spent = Duration.ZERO;
                spent.compareTo(Duration.ofHours(1)) < 0;
                spent = spent.plus(pace.after(failures))) {
            failures++;
        }
        return failures;
    }
}
