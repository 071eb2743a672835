package fr.vigie.weeklyreview.web;

import fr.vigie.french.FrenchNumbers;
import fr.vigie.weeklyreview.remark.FigureNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A number in large, with what it counts and what it is out of.
 *
 * @param value as written
 * @param label in French, as the review is
 */
public record KeyFigure(String value, String label) {

    /** Those of an edition that count anything. @param figures as the edition keeps them */
    static List<KeyFigure> of(String figures) {
        Map<String, Long> all = FigureNames.of(figures).byName();
        List<KeyFigure> keys = new ArrayList<>();
        add(keys, all, "published", "témoignage", " sur " + number(all, "received") + " reçus");
        add(keys, all, "academies", "académie", "");
        add(keys, all, "reports", "signalement", " de nos sections");
        add(
                keys,
                all,
                "lostSessions",
                "séance",
                " déclarée" + (many(all, "lostSessions") ? "s" : "") + " perdue"
                        + (many(all, "lostSessions") ? "s" : ""));
        add(
                keys,
                all,
                "waitingRoom:blocked",
                "élève",
                " en salle d’attente, sur " + number(all, "waitingRoom:concerned"));
        return keys;
    }

    private static void add(List<KeyFigure> keys, Map<String, Long> all, String name, String noun, String more) {
        long count = all.getOrDefault(name, 0L);
        if (count > 0) {
            keys.add(new KeyFigure(FrenchNumbers.digits(count), FrenchNumbers.agreed(count, noun) + more));
        }
    }

    private static boolean many(Map<String, Long> all, String name) {
        return FrenchNumbers.plural(all.getOrDefault(name, 0L));
    }

    private static String number(Map<String, Long> all, String name) {
        return FrenchNumbers.digits(all.getOrDefault(name, 0L));
    }
}
