package fr.vigie.incident.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.incident.detection.Suggestion.Reason;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DetectionTest {

    private static final Instant TUESDAY_NINE = Instant.parse("2021-04-06T07:00:00Z");

    private static final String LOCAL = "ENT-77";
    private static final String NATIONAL = "NAT-MCM";

    private int serial;

    @Test
    void the_tail_is_that_of_a_poisson_count_when_the_rate_is_sure() {
        assertThat(NegativeBinomial.atLeast(0, 1, 5)).isEqualTo(1);
        assertThat(NegativeBinomial.atLeast(3, 1e9, 1)).isCloseTo(1 - 2.5 * Math.exp(-1), within(1e-6));
        assertThat(NegativeBinomial.atLeast(1, 1, 1)).isCloseTo(.5, within(1e-12));
        assertThat(NegativeBinomial.atLeast(400, 2, 3)).isBetween(0.0, 1e-30);
    }

    @Test
    void in_week_one_three_in_a_quarter_of_an_hour_are_a_surge_and_two_are_not() {
        Watch watch = new Watch(TestedFrance.nothingKnown());
        assertThat(hear(watch, NATIONAL, "24", 0)).isEmpty();
        assertThat(hear(watch, NATIONAL, "15", 6)).isEmpty();
        assertThat(hear(watch, NATIONAL, "10", 9)).hasValueSatisfying(suggestion -> {
            assertThat(suggestion.reason()).isEqualTo(Reason.TESTIMONIES);
            assertThat(suggestion.territory()).isEmpty();
            assertThat(suggestion.voices()).isEqualTo(3);
            assertThat(suggestion.when()).isEqualTo(TUESDAY_NINE.minusSeconds(300));
        });
    }

    @Test
    void two_who_write_in_the_same_minute_are_a_surge_once_a_tool_is_known_to_be_quiet_and_not_in_week_one() {
        Watch first = new Watch(TestedFrance.nothingKnown());
        hear(first, LOCAL, "24", 0, "77 lycee");
        assertThat(hear(first, LOCAL, "24", 1, "77 college")).as("week one").isEmpty();
        long to = HourKinds.hour(TUESDAY_NINE);
        Watch later = new Watch(
                Habits.of(TestedFrance.tools(), TestedFrance.HOURS, to - 26 * 7 * 24, to, List.of(), List.of()));
        hear(later, LOCAL, "24", 0, "77 lycee");
        assertThat(hear(later, LOCAL, "24", 1, "77 college"))
                .as("known to be quiet")
                .isPresent();
    }

    @Test
    void where_hardly_anybody_ever_speaks_two_are_enough_and_where_many_do_five_are_not() {
        long to = HourKinds.hour(TUESDAY_NINE);
        long from = to - 26 * 7 * 24;
        List<Habits.Count> counts = new ArrayList<>();
        for (long hour = from; hour < to; hour++) {
            int clock = ParisTime.time(Instant.ofEpochSecond(hour * 3600)).getHour();
            if (clock >= 8 && clock < 18) {
                counts.add(new Habits.Count(NATIONAL, "24", hour, 12));
            }
        }
        Habits habits = Habits.of(TestedFrance.tools(), TestedFrance.HOURS, from, to, counts, List.of());
        Watch watch = new Watch(habits);
        for (int i = 0; i < 5; i++) {
            assertThat(hear(watch, NATIONAL, "24", 3 * i)).as("busy tool").isEmpty();
        }
        assertThat(hear(watch, LOCAL, "24", 15, "77 lycee")).isEmpty();
        assertThat(hear(watch, LOCAL, "24", 18, "77 college")).as("quiet tool").isPresent();
    }

    @Test
    void who_sends_twice_is_one_and_the_first_colleague_of_a_staff_room_adds_nothing() {
        Sighting one = new Sighting(LOCAL, "24", TUESDAY_NINE, TUESDAY_NINE, "77 college", "same");
        Sighting again = new Sighting(LOCAL, "24", TUESDAY_NINE.plusSeconds(60), TUESDAY_NINE, "77 college", "same");
        Sighting colleague = new Sighting(LOCAL, "24", TUESDAY_NINE, TUESDAY_NINE, "77 college", "other");
        Sighting third = new Sighting(LOCAL, "24", TUESDAY_NINE, TUESDAY_NINE, "77 college", "third");
        assertThat(Sighting.voices(List.of(one, again))).isEqualTo(1);
        assertThat(Sighting.voices(List.of(one, colleague))).isEqualTo(1);
        assertThat(Sighting.voices(List.of(one, again, colleague, third))).isEqualTo(2);
    }

    @Test
    void a_surge_of_one_academie_is_suggested_for_it_and_again_when_it_spreads() {
        Watch watch = new Watch(TestedFrance.nothingKnown());
        List<String> territories = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            hear(watch, NATIONAL, "24", i).ifPresent(s -> territories.add(s.territory()));
        }
        assertThat(territories).hasSize(1).containsAnyOf("A24", "");
        for (String academy : List.of("15", "10", "04", "09", "02", "16")) {
            hear(watch, NATIONAL, academy, 9).ifPresent(s -> territories.add(s.territory()));
        }
        assertThat(territories).endsWith("").doesNotHaveDuplicates();
    }

    @Test
    void silence_is_suggested_once_it_is_significant_and_is_called_nothing_else() {
        Watch watch = new Watch(TestedFrance.nothingKnown());
        for (int i = 0; i < 12; i++) {
            hear(watch, NATIONAL, "24", 5 * i);
        }
        Instant last = TUESDAY_NINE.plus(Duration.ofMinutes(55));
        assertThat(watch.at(last.plus(Duration.ofMinutes(59)))).isEmpty();
        List<Suggestion> closings = watch.at(last.plus(Duration.ofHours(3)));
        assertThat(closings).hasSize(1);
        assertThat(closings.get(0).reason()).isEqualTo(Reason.SILENCE);
        assertThat(closings.get(0).when()).isEqualTo(last);
        assertThat(watch.at(last.plus(Duration.ofHours(9)))).as("said once").isEmpty();
    }

    @Test
    void a_night_is_no_significant_silence() {
        Watch watch = new Watch(TestedFrance.nothingKnown());
        Instant evening = Instant.parse("2021-04-06T17:00:00Z");
        for (int i = 0; i < 5; i++) {
            Instant at = evening.plus(Duration.ofMinutes(12L * i));
            watch.take(new Sighting(NATIONAL, "24", at, at, "77 lycee" + i, "e" + i));
        }
        assertThat(watch.at(Instant.parse("2021-04-07T04:00:00Z")))
                .as("six in the morning")
                .isEmpty();
        assertThat(watch.at(Instant.parse("2021-04-07T12:00:00Z")))
                .as("the next afternoon")
                .hasSize(1);
    }

    @Test
    void a_report_of_an_outage_suggests_at_once_and_only_a_report_says_that_it_works() {
        Watch watch = new Watch(TestedFrance.nothingKnown());
        hear(watch, LOCAL, "24", 0);
        Instant filed = TUESDAY_NINE.plusSeconds(3600);
        List<Suggestion> opened = watch.take(word(PlatformState.UNAVAILABLE, filed));
        assertThat(opened).hasSize(1);
        assertThat(opened.get(0).reason()).isEqualTo(Reason.REPORT);
        assertThat(opened.get(0).when()).as("what the witness says").isEqualTo(TUESDAY_NINE.minusSeconds(300));
        assertThat(watch.take(word(PlatformState.NEAR_OUTAGE, filed.plusSeconds(60))))
                .as("known")
                .isEmpty();
        assertThat(watch.take(word(PlatformState.IMPROVED, filed.plusSeconds(120))))
                .as("better")
                .isEmpty();
        List<Suggestion> closed = watch.take(word(PlatformState.NOMINAL, filed.plusSeconds(180)));
        assertThat(closed).hasSize(1);
        assertThat(closed.get(0).reason()).isEqualTo(Reason.REPORTED_NORMAL);
    }

    @Test
    void what_was_taken_for_a_surge_is_not_learned_from() {
        long to = HourKinds.hour(TUESDAY_NINE);
        long from = to - 4 * 7 * 24;
        long surge = to - 72;
        List<Habits.Count> counts = List.of(new Habits.Count(LOCAL, "24", surge, 80));
        Map<String, Footprint> tools = TestedFrance.tools();
        Rate learned = Habits.of(tools, TestedFrance.HOURS, from, to, counts, List.of())
                .usual(LOCAL, null, TUESDAY_NINE, TUESDAY_NINE.plusSeconds(3600));
        Rate left = Habits.of(
                        tools,
                        TestedFrance.HOURS,
                        from,
                        to,
                        counts,
                        List.of(new Habits.SetAside(LOCAL, surge, surge + 2)))
                .usual(LOCAL, null, TUESDAY_NINE, TUESDAY_NINE.plusSeconds(3600));
        assertThat(left.mean()).isLessThan(learned.mean() / 20);
    }

    @Test
    void holidays_of_the_zone_and_nights_are_quieter() {
        Habits habits = TestedFrance.nothingKnown();
        Instant night = Instant.parse("2021-04-06T01:00:00Z");
        Instant publicHoliday = Instant.parse("2021-04-05T07:00:00Z");
        Duration hour = Duration.ofHours(1);
        double lesson = habits.busyTime(LOCAL, TUESDAY_NINE, TUESDAY_NINE.plus(hour));
        assertThat(habits.busyTime(LOCAL, night, night.plus(hour))).isLessThan(lesson / 50);
        assertThat(habits.busyTime(LOCAL, publicHoliday, publicHoliday.plus(hour)))
                .isLessThan(lesson / 5);
    }

    @Test
    void one_voice_after_a_surge_has_fallen_silent_is_no_new_surge() {
        Watch watch = new Watch(TestedFrance.nothingKnown());
        for (int i = 0; i < 30; i++) {
            hear(watch, NATIONAL, "24", i / 2);
        }
        watch.forget(NATIONAL, "");
        watch.forget(NATIONAL, "A24");
        assertThat(hear(watch, NATIONAL, "24", 90)).as("an hour later").isEmpty();
        assertThat(List.of("15", "10", "04"))
                .as("a relapse")
                .anyMatch(academy -> hear(watch, NATIONAL, academy, 91).isPresent());
    }

    @Test
    void however_many_tell_of_one_tool_the_others_of_its_family_need_as_much_as_before() {
        List<String> family = List.of("ENT-77", "ENT-91", "ENT-93", "ENT-92");
        Watch one = new Watch(TestedFrance.nothingKnown());
        for (int minute = 0; minute < 25; minute++) {
            hear(one, family.get(minute == 8 ? 1 : 0), "24", minute);
            hear(one, family.get(0), "24", minute);
        }
        hear(one, family.get(2), "24", 25);
        assertThat(hear(one, family.get(2), "24", 45)).as("its own trouble").isEmpty();
        Watch many = new Watch(TestedFrance.nothingKnown());
        for (int i = 0; i < 4; i++) {
            hear(many, family.get(i), "24", i);
        }
        assertThat(hear(many, family.get(3), "24", 23)).as("a morning").isPresent();
    }

    @Test
    void who_sends_the_same_a_thousand_times_is_one_voice_and_hides_nobody_elses() {
        Watch watch = new Watch(TestedFrance.nothingKnown());
        hear(watch, NATIONAL, "15", 0);
        for (int i = 0; i < 1000; i++) {
            Instant at = TUESDAY_NINE.plusSeconds(60).plusMillis(i);
            assertThat(watch.take(new Sighting(NATIONAL, "24", at, TUESDAY_NINE, "robot", "the same")))
                    .isEmpty();
        }
        assertThat(hear(watch, NATIONAL, "10", 9))
                .hasValueSatisfying(
                        suggestion -> assertThat(suggestion.voices()).isEqualTo(3));
    }

    private Optional<Suggestion> hear(Watch watch, String tool, String academy, int minute) {
        return hear(watch, tool, academy, minute, "place " + serial);
    }

    private Optional<Suggestion> hear(Watch watch, String tool, String academy, int minute, String place) {
        Instant at = TUESDAY_NINE.plus(Duration.ofMinutes(minute));
        return watch.take(new Sighting(tool, academy, at, at.minusSeconds(300), place, "witness " + serial++));
    }

    private static Word word(PlatformState state, Instant filed) {
        return new Word(LOCAL, "R11", Set.of("01", "24", "25"), filed, TUESDAY_NINE, state);
    }
}
