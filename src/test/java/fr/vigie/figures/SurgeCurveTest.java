package fr.vigie.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The surge's day by steps that single out nobody. */
class SurgeCurveTest {

    private final SortedMap<Instant, Long> portals = new TreeMap<>();
    private final SortedMap<Instant, Long> classrooms = new TreeMap<>();

    private static Instant at(String moment) {
        return LocalDateTime.parse(moment).atZone(ParisTime.ZONE).toInstant();
    }

    private SurgeCurve curve() {
        List<Surge> surges = SurgeRule.find(portals).stream().toList();
        return SurgeCurve.of(surges, Map.of("ENT", portals, "classe_virtuelle", classrooms))
                .orElseThrow();
    }

    @Test
    void staff_see_every_quarter_of_the_day_of_all_tools() {
        portals.put(at("2021-04-06T08:33"), 2L);
        portals.put(at("2021-04-06T08:40"), 1L);
        classrooms.put(at("2021-04-06T08:45"), 1L);
        classrooms.put(at("2021-04-07T08:45"), 9L);
        assertThat(curve().minutes()).isEqualTo(15);
        assertThat(curve().counts()).isEqualTo(Map.of("08:30", 3L, "08:45", 1L));
    }

    @Test
    void the_public_sees_the_shortest_steps_that_show_half_of_it() {
        portals.put(at("2021-04-06T08:33"), 3L);
        portals.put(at("2021-04-06T08:40"), 1L);
        classrooms.put(at("2021-04-06T08:45"), 1L);
        classrooms.put(at("2021-04-06T09:10"), 3L);
        classrooms.put(at("2021-04-06T14:10"), 2L);
        SurgeCurve shown = curve().shown().orElseThrow();
        assertThat(shown.minutes()).isEqualTo(30);
        assertThat(shown.counts()).isEqualTo(Map.of("08:30", 5L));

        portals.put(at("2021-04-06T08:34"), 20L);
        assertThat(curve().shown().orElseThrow().minutes()).isEqualTo(15);
        assertThat(curve().shown().orElseThrow().counts()).isEqualTo(Map.of("08:30", 24L));
    }

    @Test
    void a_step_that_could_be_worked_out_from_the_days_total_is_left_out_with_another() {
        portals.put(at("2021-04-06T08:33"), 8L);
        portals.put(at("2021-04-06T10:33"), 7L);
        portals.put(at("2021-04-06T14:33"), 4L);
        assertThat(curve().shown().orElseThrow().counts()).isEqualTo(Map.of("08:00", 8L));
    }

    @Test
    void a_surge_lasts_as_long_as_two_more_follow_and_overlaps_count_once() {
        portals.put(at("2021-04-06T08:33"), 1L);
        portals.put(at("2021-04-06T08:34"), 1L);
        portals.put(at("2021-04-06T08:36"), 1L);
        portals.put(at("2021-04-06T08:40"), 1L);
        portals.put(at("2021-04-07T10:00"), 2L);
        portals.put(at("2021-04-08T09:00"), 3L);
        assertThat(SurgeRule.find(portals).orElseThrow().minutes())
                .as("from 8:33 to 8:49, and a quarter of an hour from 9:00 on Thursday")
                .isEqualTo(31);
    }

    @Test
    void nothing_is_shown_of_a_day_without_an_hour_of_five() {
        portals.put(at("2021-04-06T08:33"), 3L);
        classrooms.put(at("2021-04-06T10:33"), 4L);
        assertThat(curve().shown()).isEmpty();
    }
}
