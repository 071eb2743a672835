package fr.vigie.incident.detection;

import java.util.HashMap;
import java.util.Map;

/**
 * How much more, or less, each family of tools was told of in the last week than in the half-year that is known of it: the
 * first weeks of school, the weeks of examinations. One tool's week is too little to tell that from chance, a family's and
 * the whole's is not. A family that is quieter than usual may still be told of as usual tomorrow, so that it counts as
 * hardly quieter.
 */
final class Season {

    /** The last so many hours. */
    static final int HOURS = 7 * 24;

    private static final double WHOLE_WEIGHT = 20;
    private static final double FAMILY_WEIGHT = 4;
    private static final double LEAST = .7;

    private static final class Told {
        private double heard;
        private double expected;

        private void add(double more, double usual) {
            heard += more;
            expected += usual;
        }

        private double ratio(double weight, double prior) {
            return prior * (weight + heard) / (weight + expected * prior);
        }
    }

    private final Map<String, Told> families = new HashMap<>();
    private final Told whole = new Told();

    /** A tool of this family was told of so often in the last hours, where so often was usual. */
    void hear(String family, double heard, double expected) {
        families.computeIfAbsent(family, f -> new Told()).add(heard, expected);
        whole.add(heard, expected);
    }

    /** 1 where nothing is known to be out of the ordinary. */
    double of(String family) {
        Told told = families.get(family);
        return told == null ? 1 : Math.max(LEAST, told.ratio(FAMILY_WEIGHT, whole.ratio(WHOLE_WEIGHT, 1)));
    }
}
