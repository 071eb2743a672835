package fr.vigie.incident;

import static fr.vigie.report.PlatformState.DEGRADED;
import static fr.vigie.report.PlatformState.IMPROVED;
import static fr.vigie.report.PlatformState.NEAR_OUTAGE;
import static fr.vigie.report.PlatformState.UNAVAILABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.report.PlatformState;
import fr.vigie.shared.Refused;
import fr.vigie.shared.TimePrecision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PhasesTest {

    private static final Instant TUESDAY = Instant.parse("2021-04-06T06:30:00Z");
    private static final Instant WEDNESDAY = TUESDAY.plus(Duration.ofDays(1));
    private static final Instant THURSDAY = TUESDAY.plus(Duration.ofDays(2));
    private static final Instant FRIDAY = TUESDAY.plus(Duration.ofDays(3));

    @Test
    void phases_stand_in_order_and_the_same_state_twice_is_one_phase() {
        var phases = new Phases(List.of(
                new Phase(IMPROVED, FRIDAY), new Phase(UNAVAILABLE, TUESDAY), new Phase(UNAVAILABLE, WEDNESDAY)));
        assertThat(phases.all()).containsExactly(new Phase(UNAVAILABLE, TUESDAY), new Phase(IMPROVED, FRIDAY));
        assertThat(phases.spans(null))
                .containsExactly(
                        new Phases.Span(UNAVAILABLE, TUESDAY, FRIDAY), new Phases.Span(IMPROVED, FRIDAY, null));
        assertThat(phases.last()).isEqualTo(IMPROVED);
        assertThat(Phases.NONE.last()).isEqualTo(PlatformState.UNKNOWN);
    }

    @Test
    void two_phases_at_the_same_moment_are_refused() {
        List<Phase> both = List.of(new Phase(UNAVAILABLE, TUESDAY), new Phase(DEGRADED, TUESDAY));
        assertThatThrownBy(() -> new Phases(both)).isInstanceOf(Refused.class);
    }

    @Test
    void of_two_reports_of_the_same_moment_the_worst_holds() {
        assertThat(Phases.reported(List.of(
                                new Phase(DEGRADED, TUESDAY),
                                new Phase(NEAR_OUTAGE, TUESDAY),
                                new Phase(DEGRADED, WEDNESDAY)))
                        .all())
                .containsExactly(new Phase(NEAR_OUTAGE, TUESDAY), new Phase(DEGRADED, WEDNESDAY));
    }

    @Test
    void a_later_start_keeps_the_state_that_was_in_force_then() {
        var phases = new Phases(List.of(new Phase(UNAVAILABLE, TUESDAY), new Phase(IMPROVED, FRIDAY)));
        assertThat(phases.moved(from(TUESDAY), from(WEDNESDAY)).all())
                .containsExactly(new Phase(UNAVAILABLE, WEDNESDAY), new Phase(IMPROVED, FRIDAY));
    }

    @Test
    void an_earlier_start_takes_its_first_phase_with_it_but_not_one_that_came_later() {
        assertThat(new Phases(List.of(new Phase(UNAVAILABLE, WEDNESDAY)))
                        .moved(from(WEDNESDAY), from(TUESDAY))
                        .all())
                .containsExactly(new Phase(UNAVAILABLE, TUESDAY));
        assertThat(new Phases(List.of(new Phase(UNAVAILABLE, THURSDAY)))
                        .moved(from(WEDNESDAY), from(TUESDAY))
                        .all())
                .containsExactly(new Phase(UNAVAILABLE, THURSDAY));
    }

    @Test
    void what_lies_after_the_end_is_cut() {
        var phases = new Phases(List.of(new Phase(UNAVAILABLE, TUESDAY), new Phase(IMPROVED, FRIDAY)));
        assertThat(phases.within(from(TUESDAY).until(THURSDAY, TimePrecision.EXACT))
                        .all())
                .containsExactly(new Phase(UNAVAILABLE, TUESDAY));
    }

    @Test
    void a_merge_takes_the_others_phases_only_where_there_were_none() {
        var own = new Phases(List.of(new Phase(DEGRADED, WEDNESDAY)));
        var others = new Phases(List.of(new Phase(UNAVAILABLE, TUESDAY), new Phase(NEAR_OUTAGE, THURSDAY)));
        assertThat(own.with(others, from(WEDNESDAY)).all())
                .containsExactly(new Phase(UNAVAILABLE, TUESDAY), new Phase(DEGRADED, WEDNESDAY));
    }

    @Test
    void the_shortest_period_that_holds_both_goes_on_when_one_of_them_does() {
        var tuesday = from(TUESDAY).until(WEDNESDAY, TimePrecision.EXACT);
        var thursday = from(THURSDAY);
        assertThat(tuesday.with(thursday)).isEqualTo(from(TUESDAY));
        assertThat(thursday.with(tuesday)).isEqualTo(from(TUESDAY));
        assertThat(tuesday.with(thursday.until(FRIDAY, TimePrecision.ABOUT)))
                .isEqualTo(from(TUESDAY).until(FRIDAY, TimePrecision.ABOUT));
    }

    @Test
    void an_end_before_the_start_is_refused() {
        var friday = from(FRIDAY);
        assertThatThrownBy(() -> friday.until(TUESDAY, TimePrecision.DAY)).isInstanceOf(Refused.class);
    }

    private static IncidentPeriod from(Instant start) {
        return IncidentPeriod.from(start, TimePrecision.EXACT);
    }
}
