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
 * <p>Worlds of two years each, every one with levels of its own and without history at its beginning: with 200 testimonies in
 * a month of school when nothing happens, and sixty surges a year; the same with surges that are barely large
 * ({@code barely_}); the first again, four times as loud ({@code loud_}). And single weeks that begin with no history at all
 * and hold two surges each, of all sizes ({@code week_one_}) and barely large ({@code week_one_barely_}). What is found of all
 * sizes and of the barely large together is told once more ({@code all_}, {@code week_one_all_}). {@code --quick} simulates fewer worlds and weeks, {@code --seed=N} others.
 *
 * <p>The numbers that detection guesses with were chosen on what the seeds of {@code --tuning} make up. What is reported
 * without it comes from another seed, on which nothing was chosen.
 */
public final class DetectionBench {

    private static final double NOISE = 200;
    private static final double SURGES_A_YEAR = 60;
    private static final double SURGES_A_WEEK = 2;
    private static final double WEEKS_A_YEAR = 365.25 / 7;
    private static final int YEARS = 2;
    private static final int LARGE = 12;
    private static final String VIGIE = "vigie";
    private static final String SIMPLE = "three_in_15_min";
    private static final long TUNING = 901;
    private static final long HELD_OUT = 71_318_557;

    private final long seed;

    private DetectionBench(long seed) {
        this.seed = seed;
    }

    public static void main(String[] arguments) throws IOException {
        List<String> given = List.of(arguments);
        boolean quick = given.contains("--quick");
        long seed = given.stream()
                .filter(argument -> argument.startsWith("--seed="))
                .map(argument -> Long.parseLong(argument.substring("--seed=".length())))
                .findFirst()
                .orElse(given.contains("--tuning") ? TUNING : HELD_OUT);
        var bench = new DetectionBench(seed);
        var ordinary = bench.worlds("", NOISE, Surges.ordinary(SURGES_A_YEAR), quick ? 10 : 40);
        var barely = bench.worlds("barely_", NOISE, Surges.barelyLarge(SURGES_A_YEAR), quick ? 10 : 40);
        found("all_", ordinary, barely);
        bench.worlds("loud_", 4 * NOISE, Surges.ordinary(SURGES_A_YEAR), quick ? 4 : 20);
        var first = bench.weekOne("week_one_", Surges.ordinary(SURGES_A_WEEK * WEEKS_A_YEAR), quick ? 500 : 3000);
        var firstBarely =
                bench.weekOne("week_one_barely_", Surges.barelyLarge(SURGES_A_WEEK * WEEKS_A_YEAR), quick ? 500 : 3000);
        found("week_one_all_", first, firstBarely);
    }

    private Map<String, Outcome> worlds(String prefix, double noise, Surges surges, int worlds) throws IOException {
        France france = new France(YEARS + 1);
        LocalDate from = France.firstDay();
        Random random = new Random(seed + prefix.hashCode());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < worlds; i++) {
            SimulatedTime time =
                    new SimulatedTime(france, from, from.plusYears(YEARS), noise, surges, random.nextLong());
            listen(france, time, from, YEARS * 12, outcomes);
        }
        say(prefix, outcomes);
        return outcomes;
    }

    private Map<String, Outcome> weekOne(String prefix, Surges surges, int weeks) throws IOException {
        France france = new France(2);
        Random random = new Random(seed + prefix.hashCode());
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        for (int i = 0; i < weeks; i++) {
            LocalDate from = France.firstDay().plusDays(random.nextInt(300));
            SimulatedTime time = new SimulatedTime(france, from, from.plusDays(7), NOISE, surges, random.nextLong());
            listen(france, time, from, 12 / WEEKS_A_YEAR, outcomes);
        }
        say(prefix, outcomes);
        return outcomes;
    }

    private static void listen(
            France france, SimulatedTime time, LocalDate from, double months, Map<String, Outcome> outcomes) {
        Instant begun = ParisTime.startOf(from);
        Map<String, Rules> rules = new LinkedHashMap<>();
        rules.put(VIGIE, new Rules.Vigie(france.tools, france.hours, begun));
        rules.put(SIMPLE, new Rules.ThreeInAQuarter());
        rules.put("same_time_of_day_at_least_2", new Rules.SameTimeOfDay(2, begun));
        rules.put("same_time_of_day_at_least_3", new Rules.SameTimeOfDay(3, begun));
        rules.forEach((name, rule) ->
                outcomes.computeIfAbsent(name, n -> new Outcome(LARGE)).add(time, rule, months));
    }

    private static void say(String prefix, Map<String, Outcome> outcomes) {
        outcomes.forEach((name, outcome) -> say(prefix + name, outcome));
        Outcome vigie = outcomes.get(VIGIE);
        Outcome simple = outcomes.get(SIMPLE);
        say(prefix + "found_by_vigie_and_not_by_three_in_15_min", vigie.foundAlone(simple), "surges");
        say(prefix + "found_by_three_in_15_min_and_not_by_vigie", simple.foundAlone(vigie), "surges");
    }

    /** Of the large surges of two situations together. */
    private static void found(String prefix, Map<String, Outcome> one, Map<String, Outcome> other) {
        one.forEach((name, outcome) -> {
            Share found = outcome.surges().plus(other.get(name).surges());
            say(prefix + name + "_surges_of_12_an_hour", found.whole(), "surges");
            say(prefix + name + "_found", found.percent(), "%");
            say(prefix + name + "_found_at_least", found.least(), "%");
            say(prefix + name + "_found_at_most", found.most(), "%");
            say(prefix + name + "_missed", found.rest(), "surges");
        });
    }

    private static void say(String name, Outcome outcome) {
        say(name + "_surges_of_12_an_hour", outcome.surges().whole(), "surges");
        say(name + "_found", outcome.surges().percent(), "%");
        say(name + "_found_at_least", outcome.surges().least(), "%");
        say(name + "_found_at_most", outcome.surges().most(), "%");
        say(name + "_missed", outcome.surges().rest(), "surges");
        say(name + "_missed_with_12_within_an_hour", outcome.counted().rest(), "surges");
        outcome.byPace().forEach((pace, share) -> {
            say(name + "_of_" + pace + "_an_hour", share.whole(), "surges");
            say(name + "_found_of_" + pace + "_an_hour", share.percent(), "%");
        });
        say(name + "_found_of_smaller", outcome.smaller().percent(), "%");
        say(name + "_median_delay", outcome.medianTestimonies(), "testimonies");
        say(name + "_mean_delay", outcome.meanTestimonies(), "testimonies");
        say(name + "_median_delay_in_time", outcome.medianMinutes(), "min");
        say(name + "_mean_delay_in_time", outcome.meanMinutes(), "min");
        say(name + "_false_alarms", outcome.falseAlarmsAMonth(), "per_month");
        say(name + "_false_alarms_give_or_take", outcome.falseAlarmsGiveOrTake(), "per_month");
    }

    private static void say(String name, double value, String unit) {
        System.out.printf(Locale.ROOT, "%s: %.2f %s%n", name, value, unit);
    }
}
