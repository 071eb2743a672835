package fr.vigie.weeklyreview;

import fr.vigie.shared.Week;
import fr.vigie.svg.Bar;
import fr.vigie.svg.BarChart;
import fr.vigie.svg.FranceMap;
import fr.vigie.svg.Shade;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.drawing.Drawing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A review with everything that a format has to carry: words of each nature, a table, a chart, a map. */
final class DrawnReview {

    private static final Instant AT = Instant.parse("2021-04-12T08:00:00Z");
    private static final String CAPTION = "Mardi 6 avril est le jour dont on a le plus témoigné\u00a0: onze sur 29.";

    private DrawnReview() {}

    private static Passage passage(String words, Nature nature) {
        return new Passage(words, nature, List.of("S01"), Map.of(), words);
    }

    private static Block drawn(String kind, String heading) {
        return new Block(kind, kind, heading, null, null, List.of(passage(CAPTION, Nature.FACT)));
    }

    private static Drawing chart() {
        List<Bar> bars = List.of(Bar.of("mardi 6", 11), Bar.of("mercredi 7", 9));
        return new Drawing(
                "Témoignages par jour",
                new BarChart("figure-2", "Témoignages par jour", "mardi 6, 11.", bars).svg(),
                "mardi 6, 11\u202f; mercredi 7, 9.",
                List.of("Jour", "Témoignages"),
                List.of(List.of("mardi 6", "11"), List.of("mercredi 7", "9")),
                "");
    }

    private static Drawing map() {
        List<FranceMap.Area> areas = FranceMap.departements().stream()
                .map(code -> new FranceMap.Area(
                        code, List.of(code), Shade.ofCount(code.hashCode() % 5, 5), "1", "1\u00a0témoignage"))
                .toList();
        return new Drawing(
                "Témoignages par région",
                new FranceMap("figure-3", "Témoignages par région", "Île-de-France, 5.", areas).svg(),
                "Île-de-France, 5.",
                List.of("Région", "Témoignages"),
                List.of(List.of("Île-de-France", "5")),
                FranceMap.ATTRIBUTION);
    }

    private static Drawing table() {
        return new Drawing(
                "État des outils, jour par jour",
                "",
                "",
                List.of("Outil", "mardi 6", "mercredi 7"),
                List.of(List.of("Ma classe à la maison", "quasi inaccessible", "inconnu")),
                "");
    }

    static PublicReview review() {
        ReviewText text = new ReviewText(
                "Quatre jours de pannes",
                "Quatre jours de pannes",
                passage("Du mardi 6 au vendredi 9 avril 2021, les outils ont fait défaut.", Nature.FACT),
                List.of(
                        new Block(
                                "platform:NAT-MCM",
                                "platform",
                                "Ma classe à la maison",
                                null,
                                "NAT-MCM",
                                List.of(
                                        passage("«\u00a0Rien.\u00a0»\n— Témoignage anonyme", Nature.QUOTATION),
                                        passage("Qui pouvait l’ignorer\u202f?", Nature.ANALYSIS))),
                        drawn("table", "La semaine, outil par outil"),
                        drawn("chart", "Les témoignages, jour par jour"),
                        drawn("map", "Les témoignages, région par région")),
                Set.of(),
                "Méthode.",
                Map.of("S01", "signalement"),
                Set.of());
        Edition edition = Edition.drafted(Week.parse("2021-W14"), 1, text, "{}", AT, "redaction", AT);
        return new PublicReview(edition, text, 0, Map.of("table", table(), "chart", chart(), "map", map()));
    }
}
