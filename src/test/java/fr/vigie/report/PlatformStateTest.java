package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Messages;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlatformStateTest {

    @Test
    void the_worst_reported_state_stands_for_the_day() {
        assertThat(PlatformState.worst(
                        List.of(PlatformState.IMPROVED, PlatformState.NEAR_OUTAGE, PlatformState.DEGRADED)))
                .isEqualTo(PlatformState.NEAR_OUTAGE);
    }

    @Test
    void a_day_that_nobody_reported_is_unknown_and_never_normal() {
        assertThat(PlatformState.worst(List.of())).isEqualTo(PlatformState.UNKNOWN);
        assertThat(PlatformState.worst(List.of(PlatformState.UNKNOWN, PlatformState.NOMINAL)))
                .isEqualTo(PlatformState.NOMINAL);
        assertThat(PlatformState.UNKNOWN.reported()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(names = {"UNAVAILABLE", "NEAR_OUTAGE"})
    void a_tool_that_almost_nobody_reaches_is_blocking(PlatformState state) {
        assertThat(state.blocking()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"UNAVAILABLE", "NEAR_OUTAGE"})
    void a_tool_that_works_badly_is_not_blocking(PlatformState state) {
        assertThat(state.blocking()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void every_state_is_found_by_its_code_and_has_a_name_in_both_languages(PlatformState state) {
        assertThat(PlatformState.find(state.code())).contains(state);
        assertThat(state.label()).doesNotContain("report.state");
        assertThat(state.label(Messages.ENGLISH)).doesNotContain("report.state").isNotEqualTo(state.code());
    }
}
