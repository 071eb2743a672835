package fr.vigie.evidence.dossier;

import fr.vigie.evidence.release.Quotation;
import fr.vigie.figures.WeekFigures;
import fr.vigie.shared.Week;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * Everything of a pack that its dossier is written from.
 *
 * @param weeks figures by week
 * @param names of tools, by code
 * @param regions the region of each académie, by code
 * @param told what the lines of testimonies come to
 * @param leaving all testimonies that could leave, as {@link fr.vigie.evidence.release.Leaving#crowd} tells them
 */
public record Gathered(
        SortedMap<Week, WeekFigures> weeks,
        Map<String, String> names,
        List<Quotation> quotations,
        List<Reported> reports,
        List<During> incidents,
        List<Said> said,
        Told told,
        Map<String, String> regions,
        String leaving) {

    /** The name of a tool or a place by its code; the code where it has none. */
    String named(String code) {
        return names.getOrDefault(code, code);
    }

    /** The code of an académie's region. */
    String regionOf(String academy) {
        return regions.get(academy);
    }

    /** Whether there is anything to speak of. */
    public boolean isEmpty() {
        return weeks.values().stream().allMatch(week -> week.testimonies().published() == 0)
                && reports.isEmpty()
                && said.isEmpty();
    }
}
