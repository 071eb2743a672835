package fr.vigie.weeklyreview.web;

import fr.vigie.french.FrenchNumbers;
import fr.vigie.http.Sentence;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.remark.FigureNames;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * « D’où vient ce chiffre »: a figure of a published paragraph with its rule in words and what it is out of.
 *
 * @param count as written
 * @param rule how it is counted
 * @param denominator what it is out of; empty where it is out of nothing
 */
public record FigureOrigin(String count, String rule, String denominator) {

    private static final Set<String> OF_TESTIMONIES = Set.of(
            "published",
            "counted",
            "byDay",
            "byPlatform",
            "bySymptom",
            "byRegion",
            "byAcademy",
            "surge",
            "surgeCurve",
            "lostSessions");

    static List<FigureOrigin> of(Passage passage, Edition edition, Sentence sentence) {
        Map<String, Long> all = FigureNames.of(edition.figures()).byName();
        return passage.figures().entrySet().stream()
                .map(figure -> {
                    String kind = figure.getKey().split(":", 2)[0];
                    String code = "weeklyreview.origin." + kind;
                    String rule = sentence.of(code);
                    return new FigureOrigin(
                            FrenchNumbers.digits(figure.getValue()),
                            rule.equals(code) ? sentence.of("weeklyreview.origin.other") : rule,
                            OF_TESTIMONIES.contains(kind)
                                    ? sentence.of(
                                            "weeklyreview.origin.outOf",
                                            FrenchNumbers.digits(all.getOrDefault("published", 0L)),
                                            FrenchNumbers.digits(all.getOrDefault("received", 0L)))
                                    : "");
                })
                .toList();
    }
}
