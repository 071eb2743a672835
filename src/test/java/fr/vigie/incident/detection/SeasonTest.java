package fr.vigie.incident.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.shared.ParisTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongPredicate;
import org.junit.jupiter.api.Test;

class SeasonTest {

    private static final Instant TUESDAY_NINE = Instant.parse("2021-04-06T07:00:00Z");
    private static final long NOW = HourKinds.hour(TUESDAY_NINE);
    private static final long FROM = NOW - 26 * 7 * 24;
    private static final List<String> EXAMS = List.of("NAT-CYCLADES", "NAT-SANTORIN");

    @Test
    void a_week_in_which_a_family_is_told_of_ten_times_as_often_raises_what_is_usual_for_each_of_its_tools() {
        Habits calm = learned(hour -> false);
        Habits busy = learned(hour -> hour >= NOW - Season.HOURS);
        assertThat(hourly(busy, "NAT-CYCLADES")).isGreaterThan(2.5 * hourly(calm, "NAT-CYCLADES"));
        assertThat(hourly(busy, "PRI-PRONOTE"))
                .as("another family")
                .isCloseTo(hourly(calm, "PRI-PRONOTE"), within(.5 * hourly(calm, "PRI-PRONOTE")));
    }

    @Test
    void a_quiet_week_hardly_lowers_what_is_usual() {
        Season season = new Season();
        season.hear("examen", 0, 500);
        season.hear("ENT", 500, 500);
        assertThat(season.of("examen")).isEqualTo(.7);
        assertThat(season.of("ENT")).isBetween(.7, 1.1);
        assertThat(season.of("never heard of")).isEqualTo(1);
    }

    @Test
    void without_a_history_there_is_no_season() {
        Habits week = Habits.of(
                TestedFrance.tools(),
                TestedFrance.HOURS,
                NOW - Season.HOURS,
                NOW,
                List.of(new Habits.Count("NAT-CYCLADES", "24", NOW - 3, 40)),
                List.of());
        Habits later = Habits.of(
                TestedFrance.tools(),
                TestedFrance.HOURS,
                NOW - 3 * Season.HOURS,
                NOW,
                List.of(new Habits.Count("NAT-CYCLADES", "24", NOW - 3, 40)),
                List.of());
        assertThat(hourly(later, "NAT-SANTORIN"))
                .as("forty in a week where hardly any were told before are a season; alone they are only a level")
                .isGreaterThan(hourly(week, "NAT-SANTORIN"));
    }

    /** One voice a day for each tool, and ten for the tools of examinations in some hours. */
    private static Habits learned(LongPredicate season) {
        List<Habits.Count> counts = new ArrayList<>();
        Map<String, Footprint> tools = TestedFrance.tools();
        for (long hour = FROM; hour < NOW; hour++) {
            if (ParisTime.time(Instant.ofEpochSecond(hour * 3600)).getHour() == 9) {
                for (String tool : tools.keySet()) {
                    boolean loud = EXAMS.contains(tool) && season.test(hour);
                    String academy = tools.get(tool).academies().iterator().next();
                    counts.add(new Habits.Count(tool, academy, hour, loud ? 10 : 1));
                }
            }
        }
        return Habits.of(tools, TestedFrance.HOURS, FROM, NOW, counts, List.of());
    }

    private static double hourly(Habits habits, String tool) {
        return habits.usual(tool, null, TUESDAY_NINE, TUESDAY_NINE.plus(Duration.ofHours(1)))
                .mean();
    }
}
