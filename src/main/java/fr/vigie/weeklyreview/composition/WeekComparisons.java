package fr.vigie.weeklyreview.composition;

import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.NumberStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How the week compares with the one before and with the same one of other years, always out of how many school days. */
final class WeekComparisons {

    private static final int MOST_TOOLS = 4;

    private final WeekMaterial material;
    private final WeekMaterial.Compared now;

    WeekComparisons(WeekMaterial material) {
        this.material = material;
        this.now = WeekMaterial.Compared.of(material.figures());
    }

    List<Section> write() {
        return material.compared().stream().map(this::section).toList();
    }

    private Section section(WeekMaterial.Compared then) {
        boolean before = then.week().equals(now.week().previous());
        String heading = before
                ? "Par rapport à la semaine précédente"
                : "La même semaine de " + then.week().year();
        Grounds grounds = new Grounds();
        List<String> sentences = new ArrayList<>();
        String when = before
                ? "La semaine précédente"
                : "La même semaine de " + then.week().year() + " ("
                        + FrenchDates.run(then.week().monday(), then.week().sunday()) + ")";
        NumberStyle style = NumberStyle.of(then.published(), then.reports(), now.published(), now.reports());
        sentences.add(when + ", nous avions retenu "
                + kept(
                        style,
                        grounds.count("published:" + then.week(), then.published()),
                        grounds.count("reports:" + then.week(), then.reports()))
                + "\u00a0; cette semaine, "
                + kept(style, grounds.count("published", now.published()), grounds.count("reports", now.reports()))
                + ".");
        tools(then).forEach(tool -> sentences.add(tool(tool, then, grounds)));
        return new Section(
                "comparison",
                Words.set(heading),
                null,
                null,
                List.of(grounds.fact(Words.set(String.join(" ", sentences)))));
    }

    private static String kept(NumberStyle style, long published, long reports) {
        return published == 0 && reports == 0
                ? "ni témoignage ni signalement"
                : published == 0
                        ? style.count(reports, "signalement")
                        : style.count(published, "témoignage")
                                + (reports == 0 ? "" : " et " + style.count(reports, "signalement"));
    }

    /** Tools reported in both weeks that were out of reach in one of them, those that changed most first. */
    private List<String> tools(WeekMaterial.Compared then) {
        if (now.schoolDays() == 0 || then.schoolDays() == 0) {
            return List.of();
        }
        return now.blockingDays().entrySet().stream()
                .filter(tool -> then.blockingDays().containsKey(tool.getKey())
                        && tool.getValue() + then.blockingDays().get(tool.getKey()) > 0)
                .sorted(Comparator.comparing((Map.Entry<String, Long> tool) ->
                                -Math.abs(tool.getValue() - then.blockingDays().get(tool.getKey())))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_TOOLS)
                .map(Map.Entry::getKey)
                .toList();
    }

    private String tool(String code, WeekMaterial.Compared then, Grounds grounds) {
        long days = grounds.count("blockingDays:" + code, now.blockingDays().get(code));
        long before = grounds.count(
                "blockingDays:" + code + ":" + then.week(), then.blockingDays().get(code));
        grounds.count("schoolDays", now.schoolDays());
        grounds.count("schoolDays:" + then.week(), then.schoolDays());
        WeekFigures figures = material.figures();
        material.reports().stream()
                .filter(r -> r.platform().equals(code)
                        && r.state().blocking()
                        && figures.schoolDays().contains(r.day()))
                .forEach(r -> grounds.add(r.mark()));
        return material.name(code) + "\u00a0: " + days(days, now.schoolDays()) + " sans accès ou presque, contre "
                + (before == 0 ? "aucun" : FrenchNumbers.words(before)) + " sur "
                + FrenchNumbers.words(then.schoolDays()) + ".";
    }

    private static String days(long days, int of) {
        return (days == 0 ? "aucun jour" : FrenchNumbers.words(days) + " " + FrenchNumbers.agreed(days, "jour"))
                + " de classe sur " + FrenchNumbers.words(of);
    }
}
