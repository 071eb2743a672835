package fr.vigie.alert;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A day of testimonies as they came in, by the quarter of an hour, tool and académie, and what follows from them.
 *
 * @param from the beginning of its first quarter
 * @param to its end
 * @param now when it was counted
 * @param tools those that anybody told of, the latest told of first
 * @param suggestions offered, waiting or not, the latest first; those of {@link #again} have no number
 * @param again whether the suggestions are those that would have been made, of a day gone by
 */
public record LiveDay(
        Instant from, Instant to, Instant now, List<Tool> tools, List<SuggestionRow> suggestions, boolean again) {

    /** A quarter of an hour, in seconds. */
    public static final int QUARTER = 900;

    /** How many of them a day has, the hour that the clocks skip or show twice aside. */
    public static final int QUARTERS = 96;

    /** So many within fifteen minutes are an alert to the team. */
    public static final int ALERT = 3;

    /**
     * A tool.
     *
     * @param cells how many by académie in each quarter, numbered from {@code from} on
     * @param last when the last one came in
     * @param alert since when three had come within fifteen minutes, the last time that they had; null when they never had
     */
    public record Tool(
            String platform, SortedMap<String, SortedMap<Integer, Integer>> cells, Instant last, Instant alert) {

        /** All of the académies, by quarter. */
        public SortedMap<Integer, Integer> quarters() {
            SortedMap<Integer, Integer> sum = new TreeMap<>();
            cells.values().forEach(cell -> cell.forEach((quarter, n) -> sum.merge(quarter, n, Integer::sum)));
            return sum;
        }

        /** How many in all. */
        public int total() {
            return cells.values().stream()
                    .map(Map::values)
                    .flatMap(Collection::stream)
                    .mapToInt(n -> n)
                    .sum();
        }
    }

    /** The beginning of a quarter. */
    public Instant at(int quarter) {
        return from.plusSeconds((long) quarter * QUARTER);
    }
}
