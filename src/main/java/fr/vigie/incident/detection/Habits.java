package fr.vigie.incident.detection;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * What is usual: for each tool, at each kind of hour, in each académie, learned from what came in and shrunk towards what
 * is usual elsewhere where little is known. Hours in which a surge was suspected are left out, unless somebody said that
 * it was none.
 */
public final class Habits {

    /** What a tool is told of in a month before anything at all is known: a voice or two, give or take much. */
    private static final double GUESS_A_MONTH = 2;

    /** Hours of school, or as many testimonies' worth of others, in an ordinary month. */
    static final double STANDARD_MONTH = 150;

    private static final double GUESSED_HOURS = 400;
    private static final double LEAST_SHAPE = .4;
    private static final double MOST_SHAPE = 3;
    private static final double ENOUGH_HOURS = 150;
    private static final double OWN_KIND_WEIGHT = 5;
    private static final double PLACE_WEIGHT = 60;

    /**
     * How many voices came in.
     *
     * @param hour as {@link HourKinds#hour} numbers it
     */
    public record Count(String platform, String academy, long hour, int voices) {}

    /** Hours that are not learned from, the first included, the last excluded. */
    public record SetAside(String platform, long from, long to) {

        boolean contains(long hour) {
            return hour >= from && hour < to;
        }
    }

    private final Map<String, Footprint> tools;
    private final HourKinds hours;
    private final Busyness busyness;
    private final Map<String, Integer> told = new HashMap<>();
    private final Map<String, Integer> toldIn = new HashMap<>();
    private final Map<String, int[]> toldAt = new HashMap<>();
    private final Map<String, Double> watched = new HashMap<>();
    private final Map<String, Integer> toldLately = new HashMap<>();
    private final Season season = new Season();
    private double level;
    private double shape;

    private Habits(Map<String, Footprint> tools, HourKinds hours) {
        this.tools = tools;
        this.hours = hours;
        this.busyness = new Busyness(hours);
    }

    /**
     * Learns.
     *
     * @param tools by their code; counts of others are passed over
     * @param from the first hour that is known of
     * @param to the first that is not; the same as {@code from} when nothing is known
     */
    public static Habits of(
            Map<String, Footprint> tools,
            HourKinds hours,
            long from,
            long to,
            Collection<Count> counts,
            Collection<SetAside> asides) {
        Habits habits = new Habits(tools, hours);
        Map<String, List<SetAside>> aside = asides.stream().collect(Collectors.groupingBy(SetAside::platform));
        habits.listen(from, to, counts, aside);
        habits.busyness.learn(habits.heard(), tools.values());
        habits.learnLevels(aside, from, to);
        if (to - from > 2 * Season.HOURS) {
            habits.learnSeason(aside, to);
        }
        return habits;
    }

    private void listen(long from, long to, Collection<Count> counts, Map<String, List<SetAside>> aside) {
        busyness.listen(from, to);
        for (Count count : counts) {
            Footprint tool = tools.get(count.platform);
            if (tool == null
                    || count.hour < from
                    || count.hour >= to
                    || aside.getOrDefault(count.platform, List.of()).stream().anyMatch(a -> a.contains(count.hour))) {
                continue;
            }
            if (count.hour >= to - Season.HOURS) {
                toldLately.merge(count.platform, count.voices, Integer::sum);
            }
            told.merge(count.platform, count.voices, Integer::sum);
            toldIn.merge(count.platform + ' ' + count.academy, count.voices, Integer::sum);
            toldAt.computeIfAbsent(count.platform, p -> new int[HourKinds.KINDS])[
                    hours.kind(count.hour, tool.zone(count.academy))] += count.voices;
        }
    }

    private void learnLevels(Map<String, List<SetAside>> aside, long from, long to) {
        double all = 0;
        int voices = 0;
        for (Footprint tool : tools.values()) {
            double exposure = Math.max(
                    0,
                    busyness.heardTime(tool) - missed(tool, aside.getOrDefault(tool.platform(), List.of()), from, to));
            watched.put(tool.platform(), exposure);
            all += exposure;
            voices += told.getOrDefault(tool.platform(), 0);
        }
        level = (GUESS_A_MONTH / STANDARD_MONTH * GUESSED_HOURS + voices) / (GUESSED_HOURS + all);
        shape = spread(all);
    }

    /** Busy hours that are not learned from. */
    private double missed(Footprint tool, List<SetAside> aside, long from, long to) {
        return aside.stream()
                .flatMapToLong(span -> LongStream.range(Math.max(from, span.from), Math.min(to, span.to)))
                .distinct()
                .mapToDouble(hour -> busyness.of(tool, hour))
                .sum();
    }

    private void learnSeason(Map<String, List<SetAside>> aside, long to) {
        long from = to - Season.HOURS;
        for (Footprint tool : tools.values()) {
            double exposure = -missed(tool, aside.getOrDefault(tool.platform(), List.of()), from, to);
            for (long hour = from; hour < to; hour++) {
                exposure += busyness.of(tool, hour);
            }
            season.hear(
                    tool.kind(),
                    toldLately.getOrDefault(tool.platform(), 0),
                    Math.max(0, exposure) * level(tool.platform()));
        }
    }

    /** Voices in a busy hour, shrunk towards those of all tools. */
    private double level(String platform) {
        return (shape + told.getOrDefault(platform, 0)) / (shape / level + watched.get(platform));
    }

    /** How alike the tools are, by the method of moments; the most different when little is known. */
    private double spread(double all) {
        int n = tools.size();
        if (n < 2 || all / n < ENOUGH_HOURS) {
            return LEAST_SHAPE;
        }
        double sum = 0;
        double noise = 0;
        for (Footprint tool : tools.values()) {
            double hoursOf = Math.max(1, watched.get(tool.platform()));
            double rate = told.getOrDefault(tool.platform(), 0) / hoursOf;
            sum += (rate - level) * (rate - level);
            noise += level / hoursOf;
        }
        double variance = Math.max(0, (sum - noise) / (n - 1));
        return Math.min(MOST_SHAPE, Math.max(LEAST_SHAPE, level * level / Math.max(variance, 1e-12)));
    }

    /**
     * What is usual between two instants.
     *
     * @param academy one of the tool's académies; null for all of them
     */
    Rate usual(String platform, String academy, Instant from, Instant to) {
        Footprint tool = tools.get(platform);
        double ownShape = shape + told.getOrDefault(platform, 0);
        double ownLevel = level(platform) * season.of(tool.kind());
        double part = 1;
        double busy;
        if (academy == null) {
            busy = busyness.time(tool, from, to);
        } else {
            double heard = PLACE_WEIGHT * tool.part(academy) + toldIn.getOrDefault(platform + ' ' + academy, 0);
            part = heard / (PLACE_WEIGHT + told.getOrDefault(platform, 0));
            ownShape = 1 / (1 / ownShape + 1 / Math.max(heard, 1e-3));
            busy = part * busyness.time(tool.zone(academy), from, to);
        }
        double own = ownKind(tool, academy, to);
        return new Rate(ownShape, ownLevel * own * busy, ownLevel * own * part * STANDARD_MONTH);
    }

    /** How much more or less than others a tool is told of at this kind of hour. */
    private double ownKind(Footprint tool, String academy, Instant at) {
        int[] counts = toldAt.get(tool.platform());
        if (counts == null) {
            return 1;
        }
        int zone = tool.zone(academy == null ? tool.academies().iterator().next() : academy);
        int kind = hours.kind(HourKinds.hour(at), zone);
        double expected = level(tool.platform()) * busyness.heardTime(zone, kind);
        return (OWN_KIND_WEIGHT + counts[kind]) / (OWN_KIND_WEIGHT + expected);
    }

    /** Hours between two instants, each counted as much as it is busy in this tool's territory. */
    double busyTime(String platform, Instant from, Instant to) {
        return busyness.time(tools.get(platform), from, to);
    }

    /** From a half, before anything is known, to 1, when a month of school was heard: how far the rates can be trusted. */
    double trust() {
        double mean = watched.values().stream()
                .mapToDouble(hoursOf -> hoursOf)
                .average()
                .orElse(0);
        return Math.min(1, .5 + mean / STANDARD_MONTH / 2);
    }

    private double[] heard() {
        double[] heard = new double[HourKinds.KINDS];
        toldAt.values().forEach(counts -> Arrays.setAll(heard, kind -> heard[kind] + counts[kind]));
        return heard;
    }

    Map<String, Footprint> tools() {
        return tools;
    }
}
