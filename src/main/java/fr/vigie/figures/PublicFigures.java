package fr.vigie.figures;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Keeps public figures from singling out a witness (L13, k = 5): in a table finer than tool × day or region × week, a cell
 * of fewer than five testimonies is left out, and so is a second one where the published total of its row would give the
 * first away.
 */
public final class PublicFigures {

    /** The fewest testimonies of a fine cell that may be shown. */
    public static final int K = 5;

    private PublicFigures() {}

    /**
     * What may be shown of a table whose row totals are published.
     *
     * @param cells the cells, by name
     * @param rows the published totals' groups: each holds the names of the cells that add up to one published total;
     *     groups don't overlap
     * @return the cells that may be shown, with their counts
     */
    public static <C extends Comparable<? super C>> SortedMap<C, Long> shown(
            Map<C, Long> cells, Collection<List<C>> rows) {
        SortedMap<C, Long> shown = new TreeMap<>();
        for (List<C> row : rows) {
            List<C> present = new ArrayList<>(row.stream()
                    .filter(name -> cells.getOrDefault(name, 0L) > 0)
                    .sorted()
                    .toList());
            present.sort(Comparator.comparing(cells::get));
            int leftOut =
                    (int) present.stream().filter(name -> cells.get(name) < K).count();
            // What is left out must be more than one cell and add up to k: else the row's total gives it away.
            while (leftOut > 0 && leftOut < present.size() && (leftOut == 1 || sum(cells, present, leftOut) < K)) {
                leftOut++;
            }
            present.subList(leftOut, present.size()).forEach(name -> shown.put(name, cells.get(name)));
        }
        return shown;
    }

    private static <C> long sum(Map<C, Long> cells, List<C> present, int first) {
        return present.subList(0, first).stream().mapToLong(cells::get).sum();
    }

    /** The figures that everybody may see: académies within the published totals of their regions. */
    static WeekFigures of(WeekFigures all, Map<String, String> regionOfAcademy) {
        Collection<List<String>> byRegion = all.byAcademy().keySet().stream()
                .collect(Collectors.groupingBy(regionOfAcademy::get))
                .values();
        return new WeekFigures(
                all.week(),
                all.from(),
                all.to(),
                all.audience(),
                all.asOf(),
                all.schoolDays(),
                all.testimonies(),
                all.byDay(),
                all.byPlatform(),
                all.byPlatformDay(),
                all.bySymptom(),
                all.byRegion(),
                shown(all.byAcademy(), byRegion),
                all.academies(),
                all.regions(),
                all.lostSessions(),
                all.pupilsBlocked(),
                all.waitingRoom(),
                all.states(),
                all.inaccessibleUntil(),
                all.surge(),
                all.surgeCurve() == null ? null : all.surgeCurve().shown().orElse(null),
                all.statements(),
                all.contradicted(),
                all.reports());
    }
}
