package fr.vigie.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evidence.release.Release.Cell;
import fr.vigie.evidence.release.Release.Shown;
import fr.vigie.figures.PublicFigures;
import fr.vigie.shared.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/**
 * Somebody who holds many packs of a week, knows the public figures and knows of one witness the tool, the day and the
 * académie never finds fewer than five lines that could be theirs.
 */
class ReleaseTest {

    private static final Week WEEK = Week.parse("2021-W14");
    private static final Map<String, String> REGIONS =
            Map.of("1", "R1", "2", "R1", "3", "R1", "4", "R2", "5", "R2", "6", "R3");

    /** A week's testimonies that may leave, and those that are counted besides. */
    record Told(Map<Cell, Long> leaving, Map<Cell, Long> internal) {

        SortedMap<String, Long> byAcademy() {
            SortedMap<String, Long> all = new TreeMap<>();
            leaving.forEach((cell, n) -> all.merge(cell.academy(), n, Long::sum));
            internal.forEach((cell, n) -> all.merge(cell.academy(), n, Long::sum));
            return all;
        }

        Release release() {
            var groups = byAcademy().keySet().stream()
                    .collect(Collectors.groupingBy(REGIONS::get))
                    .values();
            return new Release(
                    leaving, REGIONS, PublicFigures.shown(byAcademy(), groups).keySet());
        }
    }

    @Provide
    Arbitrary<Told> weeks() {
        Arbitrary<Cell> cells = net.jqwik.api.Combinators.combine(
                        Arbitraries.of("ENT", "CNED", "PRONOTE"),
                        Arbitraries.integers()
                                .between(1, 4)
                                .map(i -> WEEK.monday().plusDays(i)),
                        Arbitraries.of(REGIONS.keySet()))
                .as(Cell::new);
        Arbitrary<Long> few = Arbitraries.longs().between(1, 9);
        return net.jqwik.api.Combinators.combine(
                        Arbitraries.maps(cells, few).ofMaxSize(30),
                        Arbitraries.maps(cells, few).ofMaxSize(5))
                .as(Told::new);
    }

    /** Every filter that a pack can have. */
    private static List<Selection> packs() {
        List<Selection> packs = new ArrayList<>();
        for (Set<String> platforms : List.of(Set.<String>of(), Set.of("ENT"), Set.of("CNED", "PRONOTE"))) {
            for (Set<String> regions : List.of(Set.<String>of(), Set.of("R1"), Set.of("R2", "R3"))) {
                for (Set<String> academies : List.of(Set.<String>of(), Set.of("1"), Set.of("6"))) {
                    packs.add(new Selection(WEEK.monday(), WEEK.sunday(), platforms, regions, academies));
                    packs.add(new Selection(
                            WEEK.monday().plusDays(1), WEEK.monday().plusDays(1), platforms, regions, academies));
                }
            }
        }
        return packs;
    }

    @Property(tries = 500)
    void whoever_joins_several_packs_finds_at_least_five_lines_that_could_be_one_witnesss(@ForAll("weeks") Told told) {
        Release release = told.release();
        for (Cell known : told.leaving().keySet()) {
            for (Selection pack : packs()) {
                Map<Shown, Long> classes = new HashMap<>();
                Leaving.within(pack, WEEK, release)
                        .forEach((cell, shown) -> classes.merge(shown, release.count(cell), Long::sum));
                // lines of a pack whose every word fits what is known of the witness, and of the filter that found them
                classes.forEach((shown, n) -> {
                    if (fits(shown, known)) {
                        assertThat(n).as(pack + " shows " + shown).isGreaterThanOrEqualTo(PublicFigures.K);
                    }
                });
            }
        }
    }

    @Property(tries = 500)
    void what_a_line_hides_cannot_be_worked_out_by_subtraction(@ForAll("weeks") Told told) {
        Release release = told.release();
        Map<Shown, Map<String, Long>> hidden = new HashMap<>();
        release.shown().forEach((cell, shown) -> {
            if (shown.academy() == null) {
                hidden.computeIfAbsent(shown, s -> new HashMap<>())
                        .merge(nextLevel(cell, shown), release.count(cell), Long::sum);
            }
        });
        // of a group whose lines say the same, no part that is known to be alone in it counts fewer than five
        hidden.forEach((shown, parts) -> {
            if (parts.size() == 1) {
                assertThat(parts.values().iterator().next()).isGreaterThanOrEqualTo(PublicFigures.K);
            }
        });
        long left = release.lines()
                - release.shown().keySet().stream().mapToLong(release::count).sum();
        assertThat(left).as("all or nothing").isIn(0L, release.lines());
        assertThat(left)
                .as("left out only where the whole week has fewer than five")
                .isLessThan(PublicFigures.K);
    }

    @Property(tries = 500)
    void no_line_tells_an_academy_whose_count_is_kept_back(@ForAll("weeks") Told told) {
        var groups = told.byAcademy().keySet().stream()
                .collect(Collectors.groupingBy(REGIONS::get))
                .values();
        Set<String> published = PublicFigures.shown(told.byAcademy(), groups).keySet();
        assertThat(told.release().shown().values().stream().map(Shown::academy).filter(Objects::nonNull))
                .allMatch(published::contains);
    }

    /**
     * Somebody who knows of one witness the tool, the day and the académie, and joins what is said beside quotations with the
     * lines of the testimonies and the public counts of each tool and day, académie and region.
     */
    @Property(tries = 500)
    void whoever_joins_quotations_with_lines_and_public_counts_finds_no_words_that_can_be_one_witnesss_alone(
            @ForAll("weeks") Told told) {
        Release release = told.release();
        for (boolean anonymous : new boolean[] {false, true}) {
            Map<Shown, Set<Cell>> said = new HashMap<>();
            for (Cell cell : told.leaving().keySet()) {
                said.computeIfAbsent(Quotations.said(release, cell, anonymous), s -> new java.util.HashSet<>())
                        .add(cell);
            }
            said.forEach((what, cells) -> {
                long crowd = cells.stream().mapToLong(told.leaving()::get).sum();
                long tool = told.leaving().entrySet().stream()
                        .filter(each -> each.getKey().platform().equals(what.platform()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                boolean nothingButTheTool = what.day() == null && what.region() == null;
                assertThat(crowd)
                        .as("words said to be of " + what)
                        .isGreaterThanOrEqualTo(nothingButTheTool ? Math.min(tool, 1) : PublicFigures.K);
                // what the words say is never more than the line does: the two joined tell nothing new
                cells.forEach(cell -> {
                    Shown line = release.shown().get(cell);
                    assertThat(what.day()).isIn(null, line == null ? null : line.day());
                    assertThat(what.academy()).isIn(null, line == null ? null : line.academy());
                });
            });
        }
    }

    /** What was said of the seven before: six of one académie say so, and the seventh is the one that doesn't. */
    @Test
    void words_do_not_say_the_academy_where_that_would_leave_one_alone_without_it() {
        var release = new Release(Map.of(cell("ENT", 6, "1"), 6L, cell("ENT", 6, "2"), 1L), REGIONS, Set.of("1", "2"));
        assertThat(Quotations.said(release, cell("ENT", 6, "1"), false).academy())
                .isNull();
        assertThat(Quotations.said(release, cell("ENT", 6, "2"), false).academy())
                .isNull();
    }

    /** Several weeks and tools at once: what one pack leaves out of another is again nobody alone. */
    @Property(tries = 300)
    void the_difference_of_two_overlapping_packs_holds_nobody_alone(@ForAll("weeks") Told told) {
        Release release = told.release();
        List<Selection> packs = packs();
        for (Selection one : packs) {
            for (Selection other : packs) {
                Map<Cell, Shown> left = new TreeMap<>(Comparator.comparing(Cell::toString));
                left.putAll(Leaving.within(one, WEEK, release));
                left.keySet().removeAll(Leaving.within(other, WEEK, release).keySet());
                Map<Shown, Long> classes = new HashMap<>();
                left.forEach((cell, shown) -> classes.merge(shown, release.count(cell), Long::sum));
                assertThat(classes.values()).as(one + " without " + other).allMatch(n -> n >= PublicFigures.K);
            }
        }
    }

    private static boolean fits(Shown shown, Cell known) {
        return (shown.platform() == null || shown.platform().equals(known.platform()))
                && (shown.day() == null || shown.day().equals(known.day()))
                && (shown.region() == null || shown.region().equals(REGIONS.get(known.academy())))
                && (shown.academy() == null || shown.academy().equals(known.academy()));
    }

    private static String nextLevel(Cell cell, Shown shown) {
        if (shown.platform() == null) {
            return cell.platform();
        }
        if (shown.day() == null) {
            return cell.day().toString();
        }
        return shown.region() == null ? REGIONS.get(cell.academy()) : cell.academy();
    }

    private static Cell cell(String platform, int day, String academy) {
        return new Cell(platform, LocalDate.of(2021, 4, day), academy);
    }

    @Test
    void five_in_one_academy_are_told_with_it() {
        var release = new Release(Map.of(cell("ENT", 6, "1"), 5L), REGIONS, Set.of("1"));
        assertThat(release.shown()).containsValue(new Shown("ENT", LocalDate.of(2021, 4, 6), "R1", "1"));
    }

    @Test
    void one_alone_takes_its_neighbour_along_to_the_region() {
        var release = new Release(
                Map.of(cell("ENT", 6, "1"), 1L, cell("ENT", 6, "2"), 6L, cell("ENT", 6, "3"), 8L),
                REGIONS,
                Set.of("1", "2", "3"));
        var region = new Shown("ENT", LocalDate.of(2021, 4, 6), "R1", null);
        assertThat(release.shown())
                .containsEntry(cell("ENT", 6, "1"), region)
                .containsEntry(cell("ENT", 6, "2"), region)
                .containsEntry(cell("ENT", 6, "3"), new Shown("ENT", LocalDate.of(2021, 4, 6), "R1", "3"));
    }

    @Test
    void four_in_a_whole_week_are_not_told_one_by_one() {
        assertThat(new Release(Map.of(cell("ENT", 6, "1"), 4L), REGIONS, Set.of("1")).shown())
                .isEmpty();
    }
}
