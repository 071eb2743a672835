package fr.vigie.figures;

import fr.vigie.shared.ParisTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/** The rule on the start of a surge (heure d’afflux) and on how to say it. */
public final class SurgeRule {

    /** A surge starts at the first instant that two more testimonies follow within this time, end included. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int FEWEST = 3;
    private static final int JUST_AFTER = 10;

    private SurgeRule() {}

    /**
     * The first surge among testimonies of one family of tools.
     *
     * @param arrivals how many met the problem at each instant; only those whose hour is known
     */
    public static Optional<Surge> find(SortedMap<Instant, Long> arrivals) {
        for (Instant start : arrivals.keySet()) {
            if (within(arrivals, start) >= FEWEST) {
                Instant first = arrivals.tailMap(ParisTime.startOf(ParisTime.day(start)))
                        .firstKey();
                return Optional.of(new Surge(
                        ParisTime.offset(first),
                        ParisTime.offset(start),
                        label(ParisTime.time(start)),
                        minutes(arrivals)));
            }
        }
        return Optional.empty();
    }

    /**
     * For how long it poured in, over all the arrivals: every quarter of an hour that begins with a testimony which two more
     * follow, those that overlap counted once.
     */
    static long minutes(SortedMap<Instant, Long> arrivals) {
        List<Map.Entry<Instant, Long>> all = List.copyOf(arrivals.entrySet());
        Duration whole = Duration.ZERO;
        Instant covered = Instant.MIN;
        long within = 0;
        int next = 0;
        for (Map.Entry<Instant, Long> start : all) {
            Instant end = start.getKey().plus(WINDOW);
            for (; next < all.size() && !all.get(next).getKey().isAfter(end); next++) {
                within += all.get(next).getValue();
            }
            if (within >= FEWEST) {
                Instant from = start.getKey().isBefore(covered) ? covered : start.getKey();
                whole = whole.plus(Duration.between(from, end));
                covered = end;
            }
            within -= start.getValue();
        }
        return whole.toMinutes();
    }

    private static long within(SortedMap<Instant, Long> arrivals, Instant start) {
        return arrivals.tailMap(start).entrySet().stream()
                .takeWhile(arrival -> !arrival.getKey().isAfter(start.plus(WINDOW)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /**
     * The start in words: « peu après » the half-hour before when it is at most ten minutes ago, otherwise « vers » the
     * nearest quarter of an hour.
     */
    public static String label(LocalTime start) {
        int minutes = start.getHour() * 60 + start.getMinute();
        int sinceHalfHour = minutes % 30;
        if (sinceHalfHour <= JUST_AFTER) {
            return "peu après " + written(minutes - sinceHalfHour);
        }
        return "vers " + written((minutes + 7) / 15 * 15 % (24 * 60));
    }

    private static String written(int minutes) {
        return minutes % 60 == 0
                ? minutes / 60 + "\u202fh"
                : "%d\u202fh\u202f%02d".formatted(minutes / 60, minutes % 60);
    }
}
