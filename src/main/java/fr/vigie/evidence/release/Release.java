package fr.vigie.evidence.release;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;

/**
 * How finely the testimonies of one week may be told one by one (L13, k = 5). A testimony's line bears tool, day and
 * académie where at least five lines of the week share them; else the region takes the académie's place, then no place is
 * said, then no day, then no tool; fewer than five in the whole week are not told at all. Where fewer than five, or those of
 * one place alone, would be what is left of a larger group, the smallest neighbour is told less finely as well, so that
 * nothing can be worked out by subtraction. All this holds for each instalment of the week by itself. An académie whose count the public figures keep back is never said.
 */
public final class Release {

    /**
     * Where and when testimonies were met.
     *
     * @param instalment of which of the week's {@link Instalments} they are, from 0: each is told on its own
     */
    public record Cell(String platform, LocalDate day, String academy, int instalment) {

        /** Of the first instalment, often the only one. */
        public Cell(String platform, LocalDate day, String academy) {
            this(platform, day, academy, 0);
        }
    }

    /**
     * What a line says of where and when.
     *
     * @param platform null where it isn't said, and so on
     */
    public record Shown(String platform, LocalDate day, String region, String academy) {}

    private final SortedMap<Cell, Shown> shown = new TreeMap<>(Comparator.comparingInt(Cell::instalment)
            .thenComparing(Cell::platform)
            .thenComparing(Cell::day)
            .thenComparing(Cell::academy));
    private final SortedMap<Cell, Long> counts = new TreeMap<>(shown.comparator());

    /**
     * Decides for one week.
     *
     * @param counts how many lines each cell has
     * @param regionOf the region of each académie
     * @param told the académies whose count of the week the public figures tell
     */
    public Release(Map<Cell, Long> counts, Map<String, String> regionOf, Set<String> told) {
        this(counts, regionOf, instalment -> told);
    }

    /**
     * Decides for one week.
     *
     * @param counts how many lines each cell has
     * @param regionOf the region of each académie
     * @param toldThen the académies whose count of the week the public figures told when an instalment ended: what a line
     *     says mustn't change later, or two packs would say more than either
     */
    public Release(Map<Cell, Long> counts, Map<String, String> regionOf, IntFunction<Set<String>> toldThen) {
        this.counts.putAll(counts);
        SortedMap<Integer, Crowd<Cell>> weeks = new TreeMap<>();
        this.counts.forEach((cell, n) -> {
            if (n > 0) {
                weeks.computeIfAbsent(cell.instalment(), i -> Crowd.all())
                        .child(cell.platform())
                        .child(cell.day().toString())
                        .child(regionOf.get(cell.academy()))
                        .leaf(
                                cell.academy(),
                                cell,
                                n,
                                toldThen.apply(cell.instalment()).contains(cell.academy()));
            }
        });
        weeks.values().forEach(week -> {
            week.resolve();
            week.leaves((cell, depth) -> shown.put(cell, said(cell, depth, regionOf)));
        });
    }

    private static Shown said(Cell cell, int depth, Map<String, String> regionOf) {
        return new Shown(
                depth >= 1 ? cell.platform() : null,
                depth >= 2 ? cell.day() : null,
                depth >= 3 ? regionOf.get(cell.academy()) : null,
                depth >= 4 ? cell.academy() : null);
    }

    /** What the lines of each cell may say; a cell whose lines are not told at all is missing. */
    public SortedMap<Cell, Shown> shown() {
        return shown;
    }

    /** How many lines say the same of where and when. */
    public Map<Shown, Long> classes() {
        return shown.entrySet().stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getValue, Collectors.summingLong(entry -> counts.get(entry.getKey()))));
    }

    /** How many lines a cell has. */
    public long count(Cell cell) {
        return counts.getOrDefault(cell, 0L);
    }

    /** How many lines there would be if all were told. */
    public long lines() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
