package fr.vigie.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RulesTest {

    private static final LocalDate TUESDAY = LocalDate.of(2021, 4, 6);
    private static final List<LocalDate> SCHOOL_DAYS = List.of(TUESDAY, TUESDAY.plusDays(1), TUESDAY.plusDays(2));

    @Test
    void the_state_of_a_day_is_the_worst_reported_and_unknown_where_nobody_did() {
        var states = StateRules.byDay(
                List.of(
                        new StateRules.Reported("A", TUESDAY, PlatformState.DEGRADED),
                        new StateRules.Reported("A", TUESDAY, PlatformState.UNAVAILABLE),
                        new StateRules.Reported("A", TUESDAY.plusDays(4), PlatformState.NOMINAL)),
                List.of("A", "B"),
                SCHOOL_DAYS);
        assertThat(states.get("A"))
                .containsEntry(TUESDAY, PlatformState.UNAVAILABLE)
                .containsEntry(TUESDAY.plusDays(1), PlatformState.UNKNOWN)
                .containsEntry(TUESDAY.plusDays(4), PlatformState.NOMINAL);
        assertThat(states.get("B").values()).containsOnly(PlatformState.UNKNOWN);
    }

    @Test
    void inaccessible_until_needs_an_unbroken_run_of_two_school_days_from_the_first() {
        assertThat(until(PlatformState.UNAVAILABLE, PlatformState.NEAR_OUTAGE, PlatformState.DEGRADED))
                .contains(TUESDAY.plusDays(1));
        assertThat(until(PlatformState.UNAVAILABLE, PlatformState.DEGRADED, PlatformState.UNAVAILABLE))
                .isEmpty();
        assertThat(until(PlatformState.DEGRADED, PlatformState.UNAVAILABLE, PlatformState.UNAVAILABLE))
                .isEmpty();
        assertThat(until(PlatformState.UNAVAILABLE, PlatformState.UNKNOWN, PlatformState.UNAVAILABLE))
                .isEmpty();
    }

    private static Optional<LocalDate> until(PlatformState... states) {
        Map<LocalDate, PlatformState> days = new TreeMap<>();
        for (int i = 0; i < states.length; i++) {
            days.put(SCHOOL_DAYS.get(i), states[i]);
        }
        return StateRules.inaccessibleUntil(days, SCHOOL_DAYS);
    }

    @Test
    void a_surge_is_said_as_people_say_it() {
        assertThat(SurgeRule.label(LocalTime.of(8, 33))).isEqualTo("peu après 8\u202fh\u202f30");
        assertThat(SurgeRule.label(LocalTime.of(8, 40))).isEqualTo("peu après 8\u202fh\u202f30");
        assertThat(SurgeRule.label(LocalTime.of(8, 41))).isEqualTo("vers 8\u202fh\u202f45");
        assertThat(SurgeRule.label(LocalTime.of(8, 55))).isEqualTo("vers 9\u202fh");
        assertThat(SurgeRule.label(LocalTime.of(9, 0))).isEqualTo("peu après 9\u202fh");
        assertThat(SurgeRule.label(LocalTime.of(23, 55))).isEqualTo("vers 0\u202fh");
    }

    @Test
    void a_surge_starts_at_the_first_instant_that_two_others_follow_within_a_quarter_of_an_hour() {
        assertThat(surge("08:33", "08:34", "08:48")).hasValueSatisfying(s -> {
            assertThat(s.start()).hasToString("2021-04-06T08:33+02:00");
            assertThat(s.first()).isEqualTo(s.start());
        });
        assertThat(surge("08:33", "08:34", "08:49")).isEmpty();
        assertThat(surge("07:50", "08:33", "08:33", "08:40")).hasValueSatisfying(s -> {
            assertThat(s.first()).hasToString("2021-04-06T07:50+02:00");
            assertThat(s.start()).hasToString("2021-04-06T08:33+02:00");
        });
        assertThat(surge("09:00", "09:00", "09:00")).isPresent();
        assertThat(surge()).isEmpty();
    }

    private static Optional<Surge> surge(String... times) {
        return SurgeRule.find(at(times));
    }

    private static SortedMap<Instant, Long> at(String... times) {
        SortedMap<Instant, Long> arrivals = new TreeMap<>();
        for (String time : times) {
            arrivals.merge(
                    ParisTime.inParis(TUESDAY.atTime(LocalTime.parse(time))).instant(), 1L, Long::sum);
        }
        return arrivals;
    }

    @Test
    void arrivals_are_counted_by_quarter_of_an_hour_and_the_public_sees_none_of_fewer_than_five() {
        Arrivals all = Arrivals.of(Map.of(
                "ENT",
                at(
                        "08:30", "08:31", "08:31", "08:40", "08:44", "08:45", "08:59", "09:00", "09:01", "09:02",
                        "09:03", "09:04")));
        assertThat(all.byKind().get("ENT").values()).containsExactly(5L, 2L, 5L);
        // one quarter alone left out could be worked out from the day's total
        assertThat(all.shown().byKind().get("ENT")).containsOnlyKeys(TUESDAY.atTime(9, 0));
        assertThat(Arrivals.of(Map.of("ENT", at("08:30"))).shown().byKind()).isEmpty();
    }

    @Property
    void what_is_left_out_of_a_row_can_not_be_worked_out_from_its_total(
            @ForAll @Size(max = 8) List<@IntRange(max = 12) Integer> counts) {
        Map<String, Long> cells = new TreeMap<>();
        for (int i = 0; i < counts.size(); i++) {
            cells.put("A" + i, (long) counts.get(i));
        }
        var shown = PublicFigures.shown(cells, List.of(List.copyOf(cells.keySet())));
        assertThat(shown.values()).allMatch(n -> n >= PublicFigures.K);
        long present = cells.values().stream().filter(n -> n > 0).count();
        long leftOut = present - shown.size();
        assertThat(leftOut == 1 && present > 1)
                .as("one cell alone left out of %s", cells)
                .isFalse();
    }
}
