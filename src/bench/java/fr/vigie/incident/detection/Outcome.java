package fr.vigie.incident.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What became of a rule's alarms over some simulated time; several times can be put together.
 *
 * <p>A surge is found when the rule fires for its tool between its first minute and its last, with one of its testimonies
 * in by then; what the rule said before it began doesn't count. The delay is that of this first firing: how many of its
 * testimonies had come in, that one included, and how long after its first minute; a surge that isn't found is later than
 * any other in the median. A false alarm is a firing, after an hour of none for the tool, outside every surge of the tool
 * and the hour that follows it. Surges are large by the pace at which they make people write. By what happened to come in
 * they can't be told apart fairly: of twelve within one hour three always fall into one quarter, so that « 3 in 15 minutes »
 * could miss none whatever chance did; {@link #countedMissed} tells of that reading too.
 */
final class Outcome {

    private static final Duration EPISODE = Duration.ofMinutes(60);

    private final int large;
    private final Set<SimulatedTime.Surge> found = Collections.newSetFromMap(new IdentityHashMap<>());
    private final SortedMap<Integer, Share> byPace = new TreeMap<>();
    private Share surges = Share.NONE;
    private Share smaller = Share.NONE;
    private Share counted = Share.NONE;
    private int falseAlarms;
    private double months;
    private final List<Double> testimonies = new ArrayList<>();
    private final List<Double> minutes = new ArrayList<>();

    /** @param large from how many testimonies an hour a surge counts */
    Outcome(int large) {
        this.large = large;
    }

    /** Lets a rule listen to all of it, and compares what it says with what was. */
    void add(SimulatedTime time, Rules rule, double months) {
        this.months += months;
        Map<String, List<SimulatedTime.Surge>> ofTool = new HashMap<>();
        time.surges()
                .forEach(surge -> ofTool.computeIfAbsent(surge.platform(), p -> new ArrayList<>())
                        .add(surge));
        Map<String, Instant> lastFired = new HashMap<>();
        Map<SimulatedTime.Surge, Instant> noticed = new IdentityHashMap<>();
        for (Sighting sighting : time.sightings()) {
            if (!rule.fires(sighting)) {
                continue;
            }
            Instant at = sighting.received();
            Instant last = lastFired.put(sighting.platform(), at);
            boolean fresh = last == null || last.plus(EPISODE).isBefore(at);
            boolean real = false;
            for (SimulatedTime.Surge surge : ofTool.getOrDefault(sighting.platform(), List.of())) {
                if (surge.contains(at) && told(surge, at) > 0) {
                    noticed.putIfAbsent(surge, at);
                    real = true;
                }
                real |= surge.contains(at.minus(EPISODE));
            }
            falseAlarms += fresh && !real ? 1 : 0;
        }
        time.surges().forEach(surge -> judge(surge, noticed.get(surge)));
    }

    private void judge(SimulatedTime.Surge surge, Instant at) {
        boolean isFound = at != null;
        byPace.merge(surge.pace(), Share.of(isFound), Share::plus);
        if (surge.bestHour() >= large) {
            counted = counted.plus(Share.of(isFound));
        }
        if (surge.pace() < large) {
            smaller = smaller.plus(Share.of(isFound));
            return;
        }
        surges = surges.plus(Share.of(isFound));
        if (isFound) {
            found.add(surge);
        }
        testimonies.add(isFound ? told(surge, at) : Double.POSITIVE_INFINITY);
        minutes.add(isFound ? Duration.between(surge.start(), at).toSeconds() / 60d : Double.POSITIVE_INFINITY);
    }

    private static int told(SimulatedTime.Surge surge, Instant at) {
        return (int) surge.received().stream().filter(each -> !each.isAfter(at)).count();
    }

    /** Those that are large by their pace. */
    Share surges() {
        return surges;
    }

    Share smaller() {
        return smaller;
    }

    /** Those of which as many testimonies came in within one hour, whatever their pace. */
    Share counted() {
        return counted;
    }

    SortedMap<Integer, Share> byPace() {
        return byPace;
    }

    /** How many large ones were found here and not there, of the same simulated time. */
    long foundAlone(Outcome other) {
        return found.stream().filter(surge -> !other.found.contains(surge)).count();
    }

    double falseAlarmsAMonth() {
        return falseAlarms / months;
    }

    /** What is 1.96 standard deviations of a Poisson count away from it. */
    double falseAlarmsGiveOrTake() {
        return 1.96 * Math.sqrt(Math.max(1, falseAlarms)) / months;
    }

    double medianTestimonies() {
        return median(testimonies);
    }

    double meanTestimonies() {
        return mean(testimonies);
    }

    double meanMinutes() {
        return mean(minutes);
    }

    double medianMinutes() {
        return median(minutes);
    }

    private static double mean(List<Double> values) {
        return values.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .average()
                .orElse(Double.NaN);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
