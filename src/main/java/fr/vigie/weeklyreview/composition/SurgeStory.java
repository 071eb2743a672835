package fr.vigie.weeklyreview.composition;

import fr.vigie.figures.Surge;
import fr.vigie.figures.SurgeRule;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.shared.ParisTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How testimonies began to pour in. */
final class SurgeStory {

    private static final int MOST_SOURCES = 24;
    private static final int FEWEST = 3;
    private static final Duration PAUSE = Duration.ofMinutes(3);

    private final WeekMaterial material;

    SurgeStory(WeekMaterial material) {
        this.material = material;
    }

    /** « Peu après 8 h 30, les témoignages sur les ENT commencent à affluer : trois entre 8 h 33 et 8 h 36 »; how many came that day is for the day to say. */
    String of(String kind, Surge surge, Grounds sources) {
        Instant start = surge.start().toInstant();
        List<WeekMaterial.Arrival> burst = tight(material.arrivals().stream()
                .filter(a -> material.platform(a.platform())
                                .filter(p -> p.kind().equals(kind))
                                .isPresent()
                        && !a.at().isBefore(start)
                        && !a.at().isAfter(start.plus(SurgeRule.WINDOW)))
                .sorted(Comparator.comparing(WeekMaterial.Arrival::at))
                .toList());
        burst.stream().flatMap(a -> a.marks().stream()).limit(MOST_SOURCES).forEach(mark -> sources.add(mark.mark()));
        LocalTime from = ParisTime.time(burst.get(0).at());
        LocalTime to = ParisTime.time(burst.get(burst.size() - 1).at());
        long came = sources.count(
                "surge:" + kind,
                burst.stream().mapToLong(WeekMaterial.Arrival::count).sum());
        return FrenchNumbers.capital(surge.label()) + ", les témoignages sur les " + ToolNames.familyNoun(kind)
                + " commencent à affluer\u00a0: " + FrenchNumbers.words(came) + " "
                + (from.equals(to)
                        ? "à " + FrenchDates.time(from)
                        : "entre " + FrenchDates.time(from) + " et " + FrenchDates.time(to));
    }

    /** The three that make the surge, and those that follow them within three minutes each. */
    private static List<WeekMaterial.Arrival> tight(List<WeekMaterial.Arrival> first) {
        List<WeekMaterial.Arrival> burst = new ArrayList<>();
        long came = 0;
        for (WeekMaterial.Arrival arrival : first) {
            if (came >= FEWEST
                    && Duration.between(burst.get(burst.size() - 1).at(), arrival.at())
                                    .compareTo(PAUSE)
                            > 0) {
                break;
            }
            burst.add(arrival);
            came += arrival.count();
        }
        return burst;
    }
}
