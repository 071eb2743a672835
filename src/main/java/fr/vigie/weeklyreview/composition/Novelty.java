package fr.vigie.weeklyreview.composition;

import fr.vigie.french.FrenchDates;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** Problems that nobody had told of with a tool before, or not for a month. */
final class Novelty {

    private static final int MOST_SOURCES = 24;
    private static final int DAYS_FORGOTTEN = 28;
    private static final int FEWEST = 2;

    private final WeekMaterial material;
    private final Troubles troubles;

    Novelty(WeekMaterial material) {
        this.material = material;
        troubles = new Troubles(material);
    }

    /** The one told most, of at least two testimonies, in a sentence. */
    Optional<String> of(String code, Grounds grounds) {
        LocalDate monthAgo = material.figures().from().minusDays(DAYS_FORGOTTEN);
        return material.seen().stream()
                .filter(seen -> seen.platform().equals(code)
                        && (seen.last() == null || seen.last().isBefore(monthAgo)))
                .max(Comparator.comparing(this::told)
                        .thenComparing(WeekMaterial.Seen::symptom, Comparator.reverseOrder()))
                .filter(seen -> told(seen) >= FEWEST)
                .map(seen -> sentence(seen, grounds));
    }

    private String sentence(WeekMaterial.Seen seen, Grounds grounds) {
        material.toldOf(seen.platform()).stream()
                .filter(t -> t.symptom().equals(seen.symptom()))
                .flatMap(t -> t.sources().stream())
                .limit(MOST_SOURCES)
                .forEach(grounds::add);
        long n = grounds.count("bySymptom:" + seen.platform() + ":" + seen.symptom(), told(seen));
        String problem = troubles.clause(seen.symptom(), n) + ".";
        return seen.last() == null
                ? "Difficulté nouvelle avec cet outil\u00a0: " + problem
                : "Pour la première fois avec cet outil depuis le " + FrenchDates.full(seen.last()) + "\u00a0: "
                        + problem;
    }

    private long told(WeekMaterial.Seen seen) {
        return material.toldOf(seen.platform()).stream()
                .filter(t -> t.symptom().equals(seen.symptom()))
                .mapToLong(WeekMaterial.Told::count)
                .sum();
    }
}
