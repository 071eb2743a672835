package fr.vigie.weeklyreview.composition;

import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What reports say of mornings, afternoons and evenings with one tool, where it isn't the same all day. */
final class PartsOfDays {

    private final WeekMaterial material;
    private final String code;

    /** @param code of the tool */
    PartsOfDays(WeekMaterial material, String code) {
        this.material = material;
        this.code = code;
    }

    /** The parts of a single day that were reported, the worst state of each. */
    private Map<DayPart, PlatformState> byPart(LocalDate day) {
        Map<DayPart, PlatformState> parts = new TreeMap<>();
        material.reports().stream()
                .filter(r -> r.platform().equals(code) && r.day().equals(day))
                .forEach(r -> parts.merge(r.part(), r.state(), (a, b) -> a.compareTo(b) <= 0 ? a : b));
        return parts;
    }

    /** « matin » where the state of a single day was reported of one part of it only. */
    String part(Timeline.Run run) {
        List<DayPart> worst = byPart(run.first()).entrySet().stream()
                .filter(part -> part.getValue() == run.state())
                .map(Map.Entry::getKey)
                .toList();
        return worst.size() == 1 ? Words.part(worst.get(0)) : "";
    }

    /** « ; l’après-midi, le service était dégradé »: the other parts of a single day, where they differ. */
    String others(Timeline.Run run) {
        if (run.days().size() > 1 || part(run).isEmpty()) {
            return "";
        }
        List<String> others = byPart(run.first()).entrySet().stream()
                .filter(part -> part.getKey() != DayPart.WHOLE_DAY && part.getValue() != run.state())
                .map(part -> Words.inPart(part.getKey()) + ", " + Words.wasThen(part.getValue()))
                .toList();
        return others.isEmpty() ? "" : "\u00a0; " + String.join("\u00a0; ", others);
    }

    /** « par moments »: whether each of these days was also reported as better in another part of it. */
    String moments(Timeline.Run run) {
        boolean mixed = run.state().failing()
                && run.state() != PlatformState.IMPROVED
                && others(run).isEmpty()
                && run.days().stream()
                        .allMatch(day -> byPart(day).entrySet().stream()
                                .anyMatch(part -> part.getKey() != DayPart.WHOLE_DAY
                                        && part.getValue().compareTo(PlatformState.IMPROVED) >= 0));
        return mixed ? " par moments" : "";
    }
}
