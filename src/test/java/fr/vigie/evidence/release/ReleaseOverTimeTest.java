package fr.vigie.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evidence.release.Release.Cell;
import fr.vigie.evidence.release.Release.Shown;
import fr.vigie.figures.PublicFigures;
import fr.vigie.shared.Week;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Somebody who holds packs of several moments, and lays one beside the other, finds nobody alone in what came between them. */
class ReleaseOverTimeTest {

    private static final Week WEEK = Week.parse("2021-W14");
    private static final Map<String, String> REGIONS = Map.of("1", "R1", "2", "R1", "3", "R1", "4", "R2", "5", "R2");

    /** What came before the first pack, before the second… and a cell of it. */
    record Came(int before, Cell cell) {}

    @Provide
    Arbitrary<List<Map<Cell, Long>>> arrivals() {
        Arbitrary<Cell> cells = Combinators.combine(
                        Arbitraries.of("ENT", "CNED"),
                        Arbitraries.integers()
                                .between(1, 2)
                                .map(i -> WEEK.monday().plusDays(i)),
                        Arbitraries.of(REGIONS.keySet()))
                .as(Cell::new);
        return Arbitraries.maps(cells, Arbitraries.longs().between(1, 7))
                .ofMaxSize(4)
                .list()
                .ofMinSize(2)
                .ofMaxSize(7);
    }

    /** What a pack that is asked for after some of the arrivals tells. */
    private static Map<Came, Shown> told(List<Map<Cell, Long>> arrivals, int last) {
        List<Instant> cuts = new ArrayList<>();
        long[] came = new long[last + 1];
        for (int i = 0; i <= last; i++) {
            if (i < last) {
                cuts.add(Instant.EPOCH.plusSeconds(i));
            }
            for (var each : arrivals.get(i).entrySet()) {
                came[i] += each.getValue();
            }
        }
        var kept = new Instalments(cuts, Collections.nCopies(cuts.size(), null)).merged(came);
        Map<Cell, Long> counts = new HashMap<>();
        Map<Came, Cell> cellOf = new HashMap<>();
        for (int i = 0; i <= last; i++) {
            int before = i;
            int instalment = (int) kept.cuts().stream()
                    .filter(cut -> cut.getEpochSecond() < before)
                    .count();
            arrivals.get(i).forEach((cell, n) -> {
                var within = new Cell(cell.platform(), cell.day(), cell.academy(), instalment);
                counts.merge(within, n, Long::sum);
                cellOf.put(new Came(before, cell), within);
            });
        }
        List<Set<String>> toldThen = new ArrayList<>();
        kept.cuts().forEach(cut -> toldThen.add(toldAfter(arrivals, (int) cut.getEpochSecond())));
        toldThen.add(toldAfter(arrivals, last));
        var release = new Release(counts, REGIONS, toldThen::get);
        Map<Came, Shown> told = new HashMap<>();
        cellOf.forEach((came1, cell) -> {
            if (release.shown().containsKey(cell)) {
                told.put(came1, release.shown().get(cell));
            }
        });
        return told;
    }

    /** The académies whose counts the public figures tell once some of them have come. */
    private static Set<String> toldAfter(List<Map<Cell, Long>> arrivals, int last) {
        SortedMap<String, Long> byAcademy = new TreeMap<>();
        arrivals.subList(0, last + 1)
                .forEach(some -> some.forEach((cell, n) -> byAcademy.merge(cell.academy(), n, Long::sum)));
        var groups = byAcademy.keySet().stream()
                .collect(Collectors.groupingBy(REGIONS::get))
                .values();
        return PublicFigures.shown(byAcademy, groups).keySet();
    }

    @Property(tries = 1000)
    void what_a_later_pack_adds_to_an_earlier_one_is_nobody_alone(@ForAll("arrivals") List<Map<Cell, Long>> arrivals) {
        for (int late = 1; late < arrivals.size(); late++) {
            Map<Came, Shown> then = told(arrivals, late);
            for (int early = 0; early < late; early++) {
                Map<Came, Shown> before = told(arrivals, early);
                Map<List<Shown>, Long> joined = new HashMap<>();
                then.forEach((came, shown) -> joined.merge(
                        java.util.Arrays.asList(before.get(came), shown),
                        arrivals.get(came.before()).get(came.cell()),
                        Long::sum));
                assertThat(joined.values())
                        .as("packs after " + early + " and " + late + " of " + arrivals)
                        .allMatch(n -> n >= PublicFigures.K);
                assertThat(then.keySet()).as("nothing is taken back").containsAll(before.keySet());
            }
        }
    }

    @Property(tries = 1000)
    void nobody_waits_longer_than_until_five_have_come(@ForAll("arrivals") List<Map<Cell, Long>> arrivals) {
        int last = arrivals.size() - 1;
        Map<Came, Shown> told = told(arrivals, last);
        long waiting = 0;
        for (int i = 0; i <= last; i++) {
            int before = i;
            waiting += arrivals.get(i).entrySet().stream()
                    .filter(each -> !told.containsKey(new Came(before, each.getKey())))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        assertThat(waiting).isLessThan(PublicFigures.K);
    }

    @Test
    void one_who_came_after_a_pack_waits_for_four_more() {
        var ent = new Cell("ENT", WEEK.monday(), "1");
        List<Map<Cell, Long>> arrivals = List.of(Map.of(ent, 6L), Map.of(ent, 1L), Map.of(ent, 4L), Map.of());
        assertThat(told(arrivals, 1)).containsOnlyKeys(new Came(0, ent));
        assertThat(told(arrivals, 3)).hasSize(3);
    }
}
