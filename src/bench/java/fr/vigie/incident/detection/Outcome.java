package fr.vigie.incident.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    private int surges;
    private int found;
    private int smaller;
    private int smallerFound;
    private int counted;
    private int countedFound;
    private int falseAlarms;
    private double months;
    private final List<Double> testimonies = new ArrayList<>();
    private final List<Double> minutes = new ArrayList<>();

    /** Lets a rule listen to all of it, and compares what it says with what was. */
    void add(SimulatedTime time, Rules rule, int large, double months) {
        this.months += months;
        Map<String, List<SimulatedTime.Surge>> ofTool = new HashMap<>();
        time.surges()
                .forEach(surge -> ofTool.computeIfAbsent(surge.platform(), p -> new ArrayList<>())
                        .add(surge));
        Map<String, Instant> lastFired = new HashMap<>();
        Map<SimulatedTime.Surge, Instant> noticed = new HashMap<>();
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
        for (SimulatedTime.Surge surge : time.surges()) {
            Instant at = noticed.get(surge);
            boolean isLarge = surge.pace() >= large;
            boolean isCounted = surge.bestHour() >= large;
            counted += isCounted ? 1 : 0;
            countedFound += isCounted && at != null ? 1 : 0;
            surges += isLarge ? 1 : 0;
            smaller += isLarge ? 0 : 1;
            if (at != null) {
                found += isLarge ? 1 : 0;
                smallerFound += isLarge ? 0 : 1;
            }
            if (isLarge) {
                testimonies.add(at == null ? Double.POSITIVE_INFINITY : told(surge, at));
                minutes.add(
                        at == null
                                ? Double.POSITIVE_INFINITY
                                : Duration.between(surge.start(), at).toSeconds() / 60d);
            }
        }
    }

    private static int told(SimulatedTime.Surge surge, Instant at) {
        return (int) surge.received().stream().filter(each -> !each.isAfter(at)).count();
    }

    int surges() {
        return surges;
    }

    int missed() {
        return surges - found;
    }

    /** How many were missed of those of which as many testimonies came in within one hour, whatever their pace. */
    int countedMissed() {
        return counted - countedFound;
    }

    double foundPercent() {
        return 100.0 * found / surges;
    }

    double smallerFoundPercent() {
        return 100.0 * smallerFound / Math.max(1, smaller);
    }

    double falseAlarmsAMonth() {
        return falseAlarms / months;
    }

    double medianTestimonies() {
        return median(testimonies);
    }

    double meanTestimonies() {
        return testimonies.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .average()
                .orElse(Double.NaN);
    }

    double meanMinutes() {
        return minutes.stream()
                .filter(Double::isFinite)
                .mapToDouble(v -> v)
                .average()
                .orElse(Double.NaN);
    }

    double medianMinutes() {
        return median(minutes);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElse(Double.NaN);
    }
}
