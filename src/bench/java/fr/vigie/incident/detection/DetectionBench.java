package fr.vigie.incident.detection;

import fr.vigie.incident.detection.SimulatedTime.Surges;
import fr.vigie.shared.ParisTime;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * How well surges of testimonies are found among the real tools and académies, beside « 3 in 15 minutes » and beside what
 * Downdetector publishes of its method ({@link Rules}). {@link SimulatedTime} says what is made up, {@link Outcome} what is
 * measured.
 *
 * <p>Four situations: years with 200 testimonies in a month of school when nothing happens, and sixty surges a year; the
 * same with surges that are barely large ({@code barely_}); the first again, four times as loud ({@code loud_}); and single
 * weeks that begin with no history at all and hold two surges each ({@code week_one_}). The first years begin without history
 * as well. {@code --quick} simulates fewer years and weeks.
 *
 * <p>The numbers that detection guesses with were chosen on what the seeds of {@code --tuning} make up. What is reported
 * without it comes from other seeds, on which nothing was chosen.
 */
public final class DetectionBench {

    private static final double NOISE = 200;
    private static final double SURGES_A_YEAR = 60;
    private static final double SURGES_A_WEEK = 2;
    private static final double WEEKS_A_YEAR = 365.25 / 7;
    private static final int LARGE = 12;
    private static final long TUNING = 901;
    private static final long HELD_OUT = 20_261_127;

    private final long seed;

    private DetectionBench(long seed) {
        this.seed = seed;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        boolean quick = given.contains("--quick");
        var bench = new DetectionBench(given.contains("--tuning") ? TUNING : HELD_OUT);
        bench.years("", NOISE, Surges.ordinary(SURGES_A_YEAR), quick ? 6 : 40);
        bench.years("barely_", NOISE, Surges.barelyLarge(SURGES_A_YEAR), quick ? 4 : 20);
        bench.years("loud_", 4 * NOISE, Surges.ordinary(SURGES_A_YEAR), quick ? 2 : 10);
        bench.weekOne(quick ? 300 : 2000);
    }

    private void years(String prefix, double noise, Surges surges, int years) throws IOException {
        France france = new France(years + 1);
        LocalDate from = France.firstDay();
        SimulatedTime time =
                new SimulatedTime(france, from, from.plusYears(years), noise, surges, seed + prefix.length());
        rules(france, ParisTime.startOf(from)).forEach((name, rule) -> {
            Outcome outcome = new Outcome();
            outcome.add(time, rule, LARGE, years * 12);
            say(prefix + name, outcome);
        });
    }

    private void weekOne(int weeks) throws IOException {
        France france = new France(2);
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        Random random = new Random(seed);
        for (int i = 0; i < weeks; i++) {
            LocalDate from = France.firstDay().plusDays(random.nextInt(300));
            SimulatedTime time = new SimulatedTime(
                    france,
                    from,
                    from.plusDays(7),
                    NOISE,
                    Surges.ordinary(SURGES_A_WEEK * WEEKS_A_YEAR),
                    random.nextLong());
            rules(france, ParisTime.startOf(from))
                    .forEach((name, rule) -> outcomes.computeIfAbsent(name, n -> new Outcome())
                            .add(time, rule, LARGE, 12 / WEEKS_A_YEAR));
        }
        outcomes.forEach((name, outcome) -> say("week_one_" + name, outcome));
    }

    private static Map<String, Rules> rules(France france, Instant begun) {
        Map<String, Rules> rules = new LinkedHashMap<>();
        rules.put("vigie", new Rules.Vigie(france.tools, france.hours, begun));
        rules.put("three_in_15_min", new Rules.ThreeInAQuarter());
        rules.put("same_time_of_day_at_least_2", new Rules.SameTimeOfDay(2, begun));
        rules.put("same_time_of_day_at_least_3", new Rules.SameTimeOfDay(3, begun));
        return rules;
    }

    private static void say(String name, Outcome outcome) {
        say(name + "_surges_of_12_an_hour", outcome.surges(), "surges");
        say(name + "_found", outcome.foundPercent(), "%");
        say(name + "_missed", outcome.missed(), "surges");
        say(name + "_missed_with_12_within_an_hour", outcome.countedMissed(), "surges");
        say(name + "_found_of_smaller", outcome.smallerFoundPercent(), "%");
        say(name + "_median_delay", outcome.medianTestimonies(), "testimonies");
        say(name + "_mean_delay", outcome.meanTestimonies(), "testimonies");
        say(name + "_median_delay_in_time", outcome.medianMinutes(), "min");
        say(name + "_mean_delay_in_time", outcome.meanMinutes(), "min");
        say(name + "_false_alarms", outcome.falseAlarmsAMonth(), "per_month");
    }

    private static void say(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s: %.2f %s%n", name, value, unit);
    }
}
