package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** The traps that calendars and clocks set, by their numbers in the requirements. */
class TrapsOfTimeTest {

    @Test
    void p01_the_last_second_of_sunday_belongs_to_the_week_that_ends() {
        assertThat(week("2021-04-11T23:59:59+02:00")).isEqualTo("2021-W14");
    }

    @Test
    void p02_midnight_belongs_to_the_week_that_begins() {
        assertThat(week("2021-04-12T00:00:00+02:00")).isEqualTo("2021-W15");
    }

    @Test
    void p03_an_instant_in_utc_is_counted_by_the_clocks_of_paris() {
        assertThat(week("2021-04-11T22:30:00Z")).isEqualTo("2021-W15");
    }

    @Test
    void p04_an_hour_that_the_clocks_skip_is_refused_with_the_reason() {
        assertThatThrownBy(() -> ParisTime.read("2021-03-28T02:30"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.faults())
                                .singleElement()
                                .satisfies(fault -> assertThat(fault.code()).isEqualTo("shared.time.skipped")));
    }

    @Test
    void p05_an_hour_that_the_clocks_show_twice_is_the_first_one_and_says_so() {
        ParisTime.Reading read = ParisTime.read("2021-10-31T02:30");
        assertThat(read.ambiguous()).isTrue();
        assertThat(ParisTime.offset(read.instant())).hasToString("2021-10-31T02:30+02:00");
        assertThat(ParisTime.offset(read.second().instant())).hasToString("2021-10-31T02:30+01:00");
    }

    @Test
    void p06_the_first_days_of_a_year_may_belong_to_week_53_of_the_year_before() {
        assertThat(week("2021-01-01T10:00:00+01:00")).isEqualTo("2020-W53");
        assertThat(Week.weeksIn(2020)).isEqualTo(53);
        assertThat(Week.parse("2020-W53").next()).hasToString("2021-W01");
    }

    @Test
    void p17_what_was_seen_overseas_is_counted_in_paris_and_shown_by_its_own_clocks() {
        var seen = ParisTime.read("2021-04-06T07:40:00+04:00").instant();
        assertThat(ParisTime.day(seen)).isEqualTo(LocalDate.of(2021, 4, 6));
        assertThat(ParisTime.time(seen)).isEqualTo(LocalTime.of(5, 40));
        assertThat(ParisTime.localTime(seen, ZoneId.of("Indian/Reunion")).toLocalTime())
                .isEqualTo(LocalTime.of(7, 40));
    }

    private static String week(String written) {
        return Week.of(ParisTime.read(written).instant()).toString();
    }
}
