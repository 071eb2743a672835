package fr.vigie.figures;

import fr.vigie.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How testimonies poured in on the day of the week's first surge, all tools together, of those whose hour is known.
 *
 * @param day of Paris
 * @param minutes how long each step is: 15, 30 or 60
 * @param counts how many in each step, by its first minute as the clocks of Paris show it, {@code 08:30}; for the public,
 *     steps of fewer than five are left out, as {@link PublicFigures} leaves out cells
 */
public record SurgeCurve(LocalDate day, int minutes, SortedMap<String, Long> counts) {

    private static final List<Integer> STEPS = List.of(15, 30, 60);

    /** Of the day of the earliest surge, by quarters of an hour; nothing where there was none. */
    static Optional<SurgeCurve> of(Collection<Surge> surges, Map<String, SortedMap<Instant, Long>> arrivalsByKind) {
        return surges.stream()
                .map(surge -> surge.start().toLocalDate())
                .min(LocalDate::compareTo)
                .map(day -> {
                    SortedMap<String, Long> counts = new TreeMap<>();
                    arrivalsByKind
                            .values()
                            .forEach(arrivals -> arrivals.subMap(ParisTime.startOf(day), ParisTime.endOf(day))
                                    .forEach((at, n) ->
                                            counts.merge(step(ParisTime.time(at), STEPS.get(0)), n, Long::sum)));
                    return new SurgeCurve(day, STEPS.get(0), counts);
                });
    }

    private static String step(LocalTime time, int minutes) {
        int since = time.getHour() * 60 + time.getMinute();
        int first = since / minutes * minutes;
        return "%02d:%02d".formatted(first / 60, first % 60);
    }

    /**
     * For the public: by the shortest steps of which at least half of the testimonies may be shown, else by hours; nothing
     * where no hour may be.
     */
    Optional<SurgeCurve> shown() {
        long all = sum(counts);
        SortedMap<String, Long> shown = new TreeMap<>();
        int step = minutes;
        for (int longer : STEPS) {
            step = longer;
            SortedMap<String, Long> wider = new TreeMap<>();
            counts.forEach((at, n) -> wider.merge(step(LocalTime.parse(at), longer), n, Long::sum));
            shown = PublicFigures.shown(wider, List.of(List.copyOf(wider.keySet())));
            if (2 * sum(shown) >= all) {
                break;
            }
        }
        return shown.isEmpty() ? Optional.empty() : Optional.of(new SurgeCurve(day, step, shown));
    }

    private static long sum(SortedMap<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
