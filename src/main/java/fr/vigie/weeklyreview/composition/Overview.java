package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.SurgeCurve;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.NumberStyle;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The sections that show figures, each with its caption: tools by day, testimonies by day, their surge, where they come from. */
final class Overview {

    private static final int FEWEST_TOLD = 5;
    private static final int FEWEST_TOOLS = 2;
    private static final int MOST_NAMED = 3;
    private static final int QUARTER = 15;
    private static final Map<Integer, String> STEPS = Map.of(QUARTER, "quart d’heure", 30, "demi-heure", 60, "heure");

    private final WeekMaterial material;
    private final WeekFigures figures;

    Overview(WeekMaterial material) {
        this.material = material;
        figures = material.figures();
    }

    /** What a reader sees first, below the lede: the state of each tool by day, testimonies by day. */
    List<Section> front() {
        List<Section> sections = new ArrayList<>();
        long reported = material.platforms().values().stream()
                .filter(tool -> !tool.isWorkaround() && isReported(tool))
                .count();
        if (reported >= FEWEST_TOOLS) {
            sections.add(states(reported));
        }
        long told = figures.testimonies().published();
        if (told >= FEWEST_TOLD && figures.byDay().size() > 1) {
            sections.add(shown("chart", "Les témoignages, jour par jour", busiest(told)));
        }
        return sections;
    }

    /** After the days: how they poured in, where they come from. */
    List<Section> back() {
        List<Section> sections = new ArrayList<>();
        if (figures.surgeCurve() != null) {
            sections.add(surge(figures.surgeCurve()));
        }
        long told = figures.testimonies().published();
        if (told >= FEWEST_TOLD && figures.byRegion().size() > 1) {
            sections.add(byRegion(told));
        }
        return sections;
    }

    private boolean isReported(PlatformAsOf tool) {
        return material.reports().stream().anyMatch(r -> r.platform().equals(tool.code()));
    }

    private Section states(long reported) {
        Grounds grounds = new Grounds();
        grounds.count("reportedTools", reported);
        grounds.count("reports", figures.reports());
        String text = "Le pire état signalé de chaque outil, jour par jour, selon "
                + NumberStyle.of(figures.reports()).count(figures.reports(), "signalement")
                + " de nos sections. «\u00a0Inconnu\u00a0» veut dire que personne n’a rien signalé, jamais que tout"
                + " allait bien.";
        return shown("table", "La semaine, outil par outil", grounds.fact(Words.set(text)));
    }

    private Paragraph busiest(long told) {
        long highest = figures.byDay().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        List<LocalDate> days = figures.byDay().entrySet().stream()
                .filter(day -> day.getValue() == highest)
                .map(Map.Entry::getKey)
                .toList();
        Grounds grounds = new Grounds();
        days.forEach(day -> grounds.count("byDay:" + day, highest));
        grounds.count("published", told);
        boolean one = days.size() == 1;
        return grounds.fact(Words.set(FrenchNumbers.capital(FrenchNumbers.list(days.stream()
                        .map(day -> "le " + FrenchDates.withoutYear(day))
                        .toList()))
                + (one ? " est le jour" : " sont les jours")
                + " dont on a le plus témoigné\u00a0: " + FrenchNumbers.words(highest) + " des "
                + FrenchNumbers.words(told) + " témoignages de la semaine" + (one ? "" : " chacun") + "."));
    }

    /** The fullest step of the surge's day; of steps that few testimonies fall into, nothing is said. */
    private Section surge(SurgeCurve curve) {
        long highest = curve.counts().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        LocalTime at = curve.counts().entrySet().stream()
                .filter(step -> step.getValue() == highest)
                .map(step -> LocalTime.parse(step.getKey()))
                .findFirst()
                .orElseThrow();
        Grounds grounds = new Grounds();
        grounds.count("surgeCurve:" + at, highest);
        String step = STEPS.get(curve.minutes());
        String text = FrenchNumbers.capital(FrenchDates.withoutYear(curve.day())) + ", de " + FrenchDates.time(at)
                + " à " + FrenchDates.time(at.plusMinutes(curve.minutes())) + ", "
                + NumberStyle.of(highest).count(highest, "témoignage") + ", tous outils confondus\u00a0: "
                + (curve.minutes() == QUARTER ? "aucun autre " : "aucune autre ") + step
                + " n’en compte davantage. Là où il y en a moins de cinq, rien n’est détaillé.";
        return shown("surge", "L’afflux, " + step + " par " + step, grounds.fact(Words.set(text)));
    }

    private Section byRegion(long told) {
        Grounds grounds = new Grounds();
        List<String> named = figures.byRegion().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(e -> name(e.getKey())))
                .limit(MOST_NAMED)
                .map(e -> name(e.getKey()) + " ("
                        + FrenchNumbers.words(grounds.count("byRegion:" + e.getKey(), e.getValue())) + ")")
                .toList();
        grounds.count("published", told);
        grounds.count("regions", figures.regions());
        NumberStyle style = NumberStyle.of(told, figures.regions());
        String text = "Les " + style.count(told, "témoignage") + " viennent de "
                + style.feminine(figures.regions(), "région") + ", en tête\u00a0: " + FrenchNumbers.list(named)
                + ". Une région sans témoignage est une région dont on ne sait rien.";
        return shown("map", "Les témoignages, région par région", grounds.fact(Words.set(text)));
    }

    private String name(String region) {
        return material.regions().getOrDefault(region, region);
    }

    private static Section shown(String kind, String heading, Paragraph caption) {
        return new Section(kind, Words.set(heading), null, null, List.of(caption));
    }
}
