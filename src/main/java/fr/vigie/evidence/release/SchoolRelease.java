package fr.vigie.evidence.release;

import fr.vigie.figures.PublicFigures;
import java.util.Comparator;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * How many testimonies of a week came from where, and how finely that may be told (L13, k = 5): the school where at least
 * five of one day name it, else the académie, then the region, then none of them; see {@link Crowd}. Five of one day, because
 * five of a week may be one teacher's. An académie whose count the public figures keep back is never said.
 */
public final class SchoolRelease {

    /**
     * Where testimonies came from.
     *
     * @param academy without prefix
     * @param school the code (UAI), or empty where none was named
     */
    public record Spot(String academy, String school) {}

    /**
     * What they were.
     *
     * @param all in the week
     * @param busiest on the day that had most
     */
    public record Count(long all, long busiest) {}

    /**
     * What is said of where; null where it isn't.
     *
     * @param region without prefix
     * @param academy likewise
     * @param school the code (UAI)
     */
    public record Place(String region, String academy, String school) implements Comparable<Place> {

        private static final Comparator<String> NOTHING_LAST = Comparator.nullsLast(Comparator.naturalOrder());

        @Override
        public int compareTo(Place other) {
            return Comparator.comparing(Place::region, NOTHING_LAST)
                    .thenComparing(Place::academy, NOTHING_LAST)
                    .thenComparing(Place::school, NOTHING_LAST)
                    .compare(this, other);
        }
    }

    private final SortedMap<Place, Long> counts = new TreeMap<>();

    /**
     * Decides for one week.
     *
     * @param counts of each spot
     * @param regionOf the region of each académie
     * @param told the académies whose count of the week the public figures tell
     */
    public SchoolRelease(Map<Spot, Count> counts, Map<String, String> regionOf, Set<String> told) {
        this(Map.of(0, counts), regionOf, instalment -> told);
    }

    /**
     * Decides for one week in {@link Instalments}, for each on its own: who came after a pack had left can't be found by
     * comparing the counts of two.
     *
     * @param instalments how many each spot has in each
     * @param regionOf the region of each académie
     * @param toldThen the académies whose count of the week the public figures told when an instalment ended
     */
    public SchoolRelease(
            Map<Integer, Map<Spot, Count>> instalments,
            Map<String, String> regionOf,
            IntFunction<Set<String>> toldThen) {
        instalments.forEach((instalment, counts) -> decide(counts, regionOf, toldThen.apply(instalment)));
    }

    private void decide(Map<Spot, Count> counts, Map<String, String> regionOf, Set<String> told) {
        Crowd<Spot> week = Crowd.all();
        counts.forEach((spot, count) -> {
            if (count.all() > 0) {
                Crowd<Spot> academy =
                        week.child(regionOf.get(spot.academy())).child(spot.academy(), told.contains(spot.academy()));
                if (spot.school().isEmpty()) {
                    academy.rest(spot, count.all());
                } else {
                    academy.leaf(spot.school(), spot, count.all(), count.busiest() >= PublicFigures.K);
                }
            }
        });
        week.resolve();
        week.leaves((spot, depth) -> this.counts.merge(
                new Place(
                        depth >= 1 ? regionOf.get(spot.academy()) : null,
                        depth >= 2 ? spot.academy() : null,
                        depth >= 3 && !spot.school().isEmpty() ? spot.school() : null),
                counts.get(spot).all(),
                Long::sum));
    }

    /** How many testimonies say each place, the finest that they may. */
    public SortedMap<Place, Long> counts() {
        return counts;
    }
}
