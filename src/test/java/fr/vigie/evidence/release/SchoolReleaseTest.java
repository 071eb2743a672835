package fr.vigie.evidence.release;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.evidence.release.SchoolRelease.Count;
import fr.vigie.evidence.release.SchoolRelease.Place;
import fr.vigie.evidence.release.SchoolRelease.Spot;
import fr.vigie.figures.PublicFigures;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** A school is named only where five of one day do, and never by what is left of its académie (L13). */
class SchoolReleaseTest {

    private static final Map<String, String> REGIONS = Map.of("1", "R1", "2", "R1", "3", "R2", "4", "R3");
    private static final String JAURES = "0340064V";
    private static final String HUGO = "0301674G";

    @Provide
    Arbitrary<Map<Spot, Count>> weeks() {
        Arbitrary<Spot> spots = Combinators.combine(
                        Arbitraries.of(REGIONS.keySet()), Arbitraries.of("", "0000001B", "0000002C", "0000003D"))
                .as(Spot::new);
        Arbitrary<Count> counts = Combinators.combine(
                        Arbitraries.longs().between(1, 12), Arbitraries.longs().between(1, 12))
                .as((one, other) -> new Count(Math.max(one, other), Math.min(one, other)));
        return Arbitraries.maps(spots, counts).ofMaxSize(12);
    }

    @Provide
    Arbitrary<Set<String>> told() {
        return Arbitraries.of(REGIONS.keySet()).set();
    }

    @Property(tries = 1_000)
    void no_line_counts_fewer_than_five_and_none_names_a_school_or_an_academy_that_may_not_be_named(
            @ForAll("weeks") Map<Spot, Count> week, @ForAll("told") Set<String> told) {
        new SchoolRelease(week, REGIONS, told).counts().forEach((place, n) -> {
            assertThat(n).as("%s", place).isGreaterThanOrEqualTo(PublicFigures.K);
            if (place.school() != null) {
                assertThat(week.get(new Spot(place.academy(), place.school())).busiest())
                        .isGreaterThanOrEqualTo(PublicFigures.K);
            }
            if (place.academy() != null) {
                assertThat(told).contains(place.academy());
            }
        });
    }

    @Property(tries = 1_000)
    void every_testimony_counts_once_or_fewer_than_five_are_all_left_out(
            @ForAll("weeks") Map<Spot, Count> week, @ForAll("told") Set<String> told) {
        long sent = week.values().stream().mapToLong(Count::all).sum();
        long said = new SchoolRelease(week, REGIONS, told)
                .counts().values().stream().mapToLong(Long::longValue).sum();
        assertThat(said).isIn(sent, sent < PublicFigures.K ? 0L : sent);
    }

    /** Who knows how many of an académie there are, and takes away the schools that are named. */
    @Property(tries = 1_000)
    void what_is_left_of_an_academy_is_nothing_or_five_and_never_one_school_alone(
            @ForAll("weeks") Map<Spot, Count> week, @ForAll("told") Set<String> told) {
        var counts = new SchoolRelease(week, REGIONS, told).counts();
        for (String academy : REGIONS.keySet()) {
            long all = 0;
            long named = 0;
            int unnamed = 0;
            for (Map.Entry<Spot, Count> spot : week.entrySet()) {
                if (spot.getKey().academy().equals(academy)) {
                    boolean isNamed = counts.containsKey(new Place(
                            REGIONS.get(academy), academy, spot.getKey().school()));
                    all += spot.getValue().all();
                    named += isNamed ? spot.getValue().all() : 0;
                    unnamed += isNamed || spot.getKey().school().isEmpty() ? 0 : 1;
                }
            }
            if (named > 0) {
                assertThat(all - named).as(academy).matches(left -> left == 0 || left >= PublicFigures.K);
                boolean some = week.containsKey(new Spot(academy, ""));
                assertThat(unnamed == 1 && !some)
                        .as("one school alone in %s", academy)
                        .isFalse();
            }
        }
    }

    @Test
    void school_that_five_of_one_day_name_is_named_beside_those_who_name_none() {
        assertThat(release(Map.of(new Spot("1", JAURES), new Count(7, 5), new Spot("1", ""), new Count(20, 9))))
                .containsExactly(
                        Map.entry(new Place("R1", "1", JAURES), 7L), Map.entry(new Place("R1", "1", null), 20L));
    }

    @Test
    void five_of_a_week_who_may_be_one_teacher_name_no_school() {
        assertThat(release(Map.of(new Spot("1", JAURES), new Count(6, 4), new Spot("1", ""), new Count(20, 9))))
                .containsExactly(Map.entry(new Place("R1", "1", null), 26L));
    }

    @Test
    void school_below_five_falls_back_to_its_academy_and_a_small_academy_to_its_region() {
        assertThat(release(Map.of(new Spot("1", JAURES), new Count(4, 4), new Spot("1", HUGO), new Count(3, 3))))
                .containsExactly(Map.entry(new Place("R1", "1", null), 7L));
        assertThat(release(Map.of(new Spot("1", JAURES), new Count(4, 4), new Spot("2", HUGO), new Count(3, 3))))
                .containsExactly(Map.entry(new Place("R1", null, null), 7L));
    }

    private static SortedMap<Place, Long> release(Map<Spot, Count> week) {
        return new TreeMap<>(new SchoolRelease(week, REGIONS, REGIONS.keySet()).counts());
    }
}
