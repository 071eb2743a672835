package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The title that Vigie proposes: a finding, no more than the week bears out. */
final class Headline {

    private final WeekMaterial material;
    private final WeekFigures figures;
    private final Failures failures;

    Headline(WeekMaterial material) {
        this.material = material;
        figures = material.figures();
        failures = new Failures(material);
    }

    private String week() {
        return FrenchDates.run(figures.from(), figures.to());
    }

    /** « Quatre jours de classe, trois jours de pannes »; a part of the week is named first, and nothing else with it. */
    String title() {
        String part = material.extent() == null ? "" : FrenchNumbers.capital(material.extent());
        if (figures.isEmpty()) {
            return part.isEmpty()
                    ? "Semaine " + week() + "\u00a0: aucun signalement"
                    : part + "\u00a0: aucun signalement, semaine " + week();
        }
        int school = figures.schoolDays().size();
        List<LocalDate> failingDays = failures.days();
        int failing = failingDays.size();
        if (failing == 0 || school == 0) {
            return (part.isEmpty() ? "Outils numériques" : part) + "\u00a0: semaine " + week();
        }
        boolean remote = material.context().stream()
                .anyMatch(c -> figures.week().contains(c.day()) && c.title().contains("à distance"));
        String days = FrenchNumbers.words(school) + " " + FrenchNumbers.agreed(school, "jour")
                + (remote ? " d’école à distance" : " de classe");
        String failed = failed(failingDays);
        return Optional.of(part)
                .filter(named -> !named.isEmpty())
                .or(this::place)
                .map(where -> where + "\u00a0: " + failed + " sur " + days)
                .orElseGet(() -> FrenchNumbers.capital(days) + ", " + failed);
    }

    /** « quatre jours de pannes », « deux jours de pannes, un de difficultés ». */
    private String failed(List<LocalDate> failing) {
        long out = failing.stream().filter(this::isOut).count();
        if (out == 0 || out == failing.size()) {
            return days(failing.size()) + " de " + (out == 0 ? "difficultés" : "pannes");
        }
        return days(out) + " de pannes et " + FrenchNumbers.words(failing.size() - out) + " de difficultés";
    }

    private static String days(long many) {
        return FrenchNumbers.words(many) + " " + FrenchNumbers.agreed(many, "jour");
    }

    /** Whether a tool was out of reach that day, as reported, or kept somebody out, as witnesses tell. */
    private boolean isOut(LocalDate day) {
        return failures.failing(day).stream()
                        .anyMatch(tool -> failures.state(tool.code(), day).blocking())
                || material.told().stream()
                        .anyMatch(told -> told.day().equals(day)
                                && (told.symptom().equals("acces_impossible")
                                        || told.waiting() && told.pupilsBlocked() > 0));
    }

    /** The one tool that failed, or the one region in which all that failed serve; empty for a wider week. */
    private Optional<String> place() {
        List<PlatformAsOf> failing = failures.tools();
        if (failing.size() == 1) {
            return Optional.of(ToolNames.subject(failing.get(0)));
        }
        Set<String> territories = new TreeSet<>();
        failing.forEach(tool -> territories.addAll(tool.isNational() ? List.of("") : tool.prefixedTerritories()));
        return territories.size() == 1 && territories.iterator().next().startsWith("R")
                ? Optional.ofNullable(
                        material.regions().get(territories.iterator().next().substring(1)))
                : Optional.empty();
    }
}
