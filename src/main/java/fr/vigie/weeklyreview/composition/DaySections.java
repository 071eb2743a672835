package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.Surge;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.rebuttal.RebuttalKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** « Jour N »: the days on which testimonies poured in or causes were named, with what was said and what answers it. */
final class DaySections {

    private static final int MOST_SOURCES = 24;

    private final WeekMaterial material;
    private final List<LocalDate> schoolDays;
    private final Sayings sayings;
    private final Failures failures;

    DaySections(WeekMaterial material) {
        this.material = material;
        this.schoolDays = material.figures().schoolDays();
        this.sayings = new Sayings(material);
        this.failures = new Failures(material);
    }

    List<Section> write() {
        List<Section> sections = new ArrayList<>();
        for (LocalDate day : material.figures().week().days()) {
            if (surges(day).isEmpty() && causes(day).isEmpty()) {
                continue;
            }
            sections.addAll(write(day));
        }
        return sections;
    }

    /** One day, whatever happened on it. */
    List<Section> write(LocalDate day) {
        List<Section> sections = new ArrayList<>(List.of(story(day)));
        if (!causes(day).isEmpty()) {
            sections.add(new Section(
                    "statements",
                    "Les explications officielles",
                    day,
                    null,
                    causes(day).stream().map(sayings::line).toList()));
        }
        List<Paragraph> answers = answers(day);
        if (!answers.isEmpty()) {
            sections.add(new Section("rebuttals", "Ce que disent les faits", day, null, answers));
        }
        conclusion(day).ifPresent(sections::add);
        return sections;
    }

    /** The families whose surge began that day, the earliest first. */
    private Map<String, Surge> surges(LocalDate day) {
        Map<String, Surge> today = new LinkedHashMap<>();
        material.figures().surge().entrySet().stream()
                .filter(surge -> surge.getValue().start().toLocalDate().equals(day))
                .sorted(Comparator.comparing(surge -> surge.getValue().start()))
                .forEach(surge -> today.put(surge.getKey(), surge.getValue()));
        return today;
    }

    private List<WeekMaterial.Statement> causes(LocalDate day) {
        return material.statements().stream()
                .filter(s -> s.day().equals(day) && s.kind().namesACause())
                .toList();
    }

    private Section story(LocalDate day) {
        List<String> sentences = new ArrayList<>();
        Grounds sources = new Grounds();
        SurgeStory story = new SurgeStory(material);
        List<String> pouring = surges(day).entrySet().stream()
                .map(surge -> story.of(surge.getKey(), surge.getValue(), sources))
                .toList();
        long told = sources.count("byDay:" + day, material.figures().byDay().getOrDefault(day, 0L));
        if (pouring.isEmpty()) {
            sentences.add(
                    told == 0
                            ? "Aucun témoignage publié ne porte sur cette journée."
                            : FrenchNumbers.capital(FrenchNumbers.words(told)) + " "
                                    + FrenchNumbers.agreed(told, "témoignage")
                                    + (FrenchNumbers.plural(told) ? " portent" : " porte") + " sur cette journée.");
            material.told().stream()
                    .filter(t -> t.day().equals(day))
                    .flatMap(t -> t.sources().stream())
                    .limit(MOST_SOURCES)
                    .forEach(sources::add);
        } else {
            sentences.add(String.join(". ", pouring) + ", " + FrenchNumbers.words(told)
                    + " dans la journée, tous outils confondus.");
        }
        failures.responsibilities(day).ifPresent(sentences::add);
        if (causes(day).stream()
                .noneMatch(cause -> cause.rebuttals().stream().anyMatch(r -> r.kind() != RebuttalKind.DENIAL)
                        && simultaneous(cause, new Grounds()).isPresent())) {
            failures.together(day, sources).ifPresent(sentences::add);
        }
        return new Section(
                "day",
                Words.set(heading(day)),
                day,
                null,
                List.of(sources.fact(Words.set(String.join(" ", sentences)))));
    }

    /** « Jour 1 : mardi 6 avril 2021 »; a day without school has no rank. */
    String heading(LocalDate day) {
        int rank = schoolDays.indexOf(day) + 1;
        return (rank > 0 ? "Jour " + rank + "\u00a0: " : "")
                + (rank > 0 ? FrenchDates.full(day) : FrenchNumbers.capital(FrenchDates.full(day)));
    }

    private List<Paragraph> answers(LocalDate day) {
        List<Paragraph> answers = new ArrayList<>();
        material.statements().stream()
                .filter(s -> s.day().equals(day) && s.kind().namesACause())
                .flatMap(s -> s.rebuttals().stream().map(r -> Map.entry(s, r)))
                .sorted(Comparator.comparing((Map.Entry<WeekMaterial.Statement, WeekMaterial.Rebuttal> e) ->
                                e.getValue().kind() != RebuttalKind.DENIAL)
                        .thenComparing(e -> e.getValue().mark()))
                .forEach(e -> answers.add(answer(e.getKey(), e.getValue())));
        return answers;
    }

    private Paragraph answer(WeekMaterial.Statement statement, WeekMaterial.Rebuttal rebuttal) {
        Grounds grounds = new Grounds();
        String more = rebuttal.kind() == RebuttalKind.DENIAL
                ? ""
                : simultaneous(statement, grounds).map(said -> " " + said).orElse("");
        grounds.addAll(List.of(rebuttal.mark(), statement.mark()));
        grounds.addAll(rebuttal.evidence());
        return grounds.fact(Words.set(sayings.answer(statement, rebuttal) + more + Sayings.conceded(statement)));
    }

    /** An attack or a load on one service, and how many others failed the same day under other authorities. */
    private Optional<String> simultaneous(WeekMaterial.Statement statement, Grounds grounds) {
        return statement.kind() == StatementKind.CAUSE_ATTACK || statement.kind() == StatementKind.CAUSE_HOST
                ? failures.together(statement.day(), grounds)
                : Optional.empty();
    }

    private Optional<Section> conclusion(LocalDate day) {
        List<PlatformAsOf> reported = material.platforms().values().stream()
                .filter(p -> !p.isWorkaround() && failures.state(p.code(), day).reported())
                .toList();
        List<PlatformAsOf> failing = failures.failing(day);
        if (reported.isEmpty() || failing.isEmpty()) {
            return Optional.empty();
        }
        int rank = schoolDays.indexOf(day) + 1;
        String which = rank > 0 ? "ce " + FrenchNumbers.ordinal(rank) + " jour" : "cette journée";
        int n = reported.size();
        String text = failing.size() == n
                ? n == 1
                        ? "le seul outil suivi n’avait pas fonctionné normalement"
                        : "aucun des " + FrenchNumbers.words(n) + " outils suivis n’avait fonctionné normalement"
                : FrenchNumbers.words(failing.size()) + " "
                        + FrenchNumbers.agreed(failing.size(), "outil") + " sur les "
                        + FrenchNumbers.words(n) + " suivis "
                        + (failing.size() == 1 ? "n’avait" : "n’avaient")
                        + " pas fonctionné normalement";
        Grounds sources = new Grounds();
        sources.count("failing:" + day, failing.size());
        sources.count("reported:" + day, n);
        material.reports().stream()
                .filter(r -> r.day().equals(day) && r.state() == failures.state(r.platform(), day))
                .forEach(r -> sources.add(r.mark()));
        return Optional.of(new Section(
                "conclusion",
                "",
                day,
                null,
                List.of(sources.fact(Words.set("Au soir de " + which + ", " + text + ".")))));
    }
}
