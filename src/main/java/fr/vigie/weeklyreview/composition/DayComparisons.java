package fr.vigie.weeklyreview.composition;

import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** « Un an après »: days of the week beside the school days of the same rank in other years, tool by tool. */
final class DayComparisons {

    private final WeekMaterial material;
    private final WeekFigures figures;

    DayComparisons(WeekMaterial material) {
        this.material = material;
        figures = material.figures();
    }

    List<Section> write() {
        Map<LocalDate, Map<LocalDate, List<WeekMaterial.Reference>>> byDay = material.references().stream()
                .filter(r -> r.then().reported() && r.now().reported())
                .collect(Collectors.groupingBy(
                        WeekMaterial.Reference::day,
                        TreeMap::new,
                        Collectors.groupingBy(
                                WeekMaterial.Reference::referenceDay, TreeMap::new, Collectors.toList())));
        List<Section> sections = new ArrayList<>();
        byDay.forEach(
                (day, references) -> references.forEach((then, tools) -> sections.add(comparison(day, then, tools))));
        return sections;
    }

    private Section comparison(LocalDate day, LocalDate then, List<WeekMaterial.Reference> tools) {
        int years = day.getYear() - then.getYear();
        String heading = years == 1
                ? "Un an après"
                : years > 1 ? FrenchNumbers.capital(FrenchNumbers.words(years)) + " ans après" : "Comparaison";
        int rank = tools.get(0).rank();
        String ordinal = FrenchNumbers.ordinal(rank) + " jour";
        String same = names(tools, 0);
        String worse = names(tools, -1);
        String better = names(tools, 1);
        String day1 = "Le " + ordinal + (years == 0 ? " (" + FrenchDates.full(day) + ")" : " de " + day.getYear());
        String before =
                "le " + ordinal + (years == 0 ? "" : " de " + then.getYear()) + " (" + FrenchDates.full(then) + ")";
        String text;
        if (worse.isEmpty() && better.isEmpty()) {
            text = day1 + " présente le même état que " + before + " pour "
                    + (tools.size() == 1
                            ? material.name(tools.get(0).platform())
                            : "les " + FrenchNumbers.words(tools.size()) + " outils suivis")
                    + ".";
        } else {
            List<String> clauses = new ArrayList<>();
            if (!worse.isEmpty()) {
                clauses.add("pire pour " + worse);
            }
            if (!same.isEmpty()) {
                clauses.add("identique pour " + same);
            }
            if (!better.isEmpty()) {
                clauses.add("meilleur pour " + better);
            }
            text = "Comparé avec " + before + ", l’état du " + ordinal + " est " + String.join(", ", clauses) + ".";
        }
        List<Paragraph> paragraphs = new ArrayList<>();
        Grounds grounds = new Grounds();
        grounds.count("compared:" + day, tools.size());
        List<String> sources = material.reports().stream()
                .filter(r -> r.day().equals(day)
                        && tools.stream().anyMatch(t -> t.platform().equals(r.platform()))
                        && r.state() == figures.states().get(r.platform()).get(day))
                .map(WeekMaterial.Report::mark)
                .toList();
        grounds.addAll(sources);
        paragraphs.add(grounds.fact(Words.set(text)));
        long blocked = tools.stream()
                .filter(t -> t.then().blocking() && t.now().blocking())
                .count();
        if (blocked >= 2 && years >= 1) {
            paragraphs.add(new Paragraph(
                    Words.set("Qui pouvait ignorer que tout le monde se connecterait en même temps\u202f?"),
                    Nature.ANALYSIS,
                    sources));
        }
        return new Section("comparison", heading, day, null, paragraphs);
    }

    /** The tools that are as they were (0), worse (-1) or better (1) than then. */
    private String names(List<WeekMaterial.Reference> tools, int sign) {
        return FrenchNumbers.list(tools.stream()
                .filter(t -> Integer.signum(t.now().compareTo(t.then())) == sign)
                .map(t -> material.name(t.platform()))
                .toList());
    }
}
