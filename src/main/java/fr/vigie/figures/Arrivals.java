package fr.vigie.figures;

import fr.vigie.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When testimonies poured in, by quarter of an hour as the clocks of Paris show it. Only those whose hour is known; the hour
 * that comes twice in autumn counts once.
 *
 * @param byKind how many in each quarter, by family of tools; quarters without any are left out
 */
public record Arrivals(SortedMap<String, SortedMap<LocalDateTime, Long>> byKind) {

    private static final int QUARTER = 15;

    /** Counts instants into quarters. */
    static Arrivals of(Map<String, SortedMap<Instant, Long>> instants) {
        SortedMap<String, SortedMap<LocalDateTime, Long>> byKind = new TreeMap<>();
        instants.forEach((kind, arrivals) -> {
            SortedMap<LocalDateTime, Long> quarters = byKind.computeIfAbsent(kind, k -> new TreeMap<>());
            arrivals.forEach((at, n) -> quarters.merge(quarter(at), n, Long::sum));
        });
        return new Arrivals(byKind);
    }

    private static LocalDateTime quarter(Instant at) {
        var time = ParisTime.time(at);
        return ParisTime.day(at).atTime(time.getHour(), time.getMinute() / QUARTER * QUARTER);
    }

    /** Less the quarters that would single out fewer than five testimonies of a day, as {@link PublicFigures} leaves out cells. */
    Arrivals shown() {
        SortedMap<String, SortedMap<LocalDateTime, Long>> shown = new TreeMap<>();
        byKind.forEach((kind, quarters) -> {
            Collection<List<LocalDateTime>> days = quarters.keySet().stream()
                    .collect(Collectors.groupingBy(LocalDateTime::toLocalDate))
                    .values();
            SortedMap<LocalDateTime, Long> left = PublicFigures.shown(quarters, days);
            if (!left.isEmpty()) {
                shown.put(kind, left);
            }
        });
        return new Arrivals(shown);
    }
}
