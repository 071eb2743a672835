package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.AuthorityType.Side;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Composes a review: lede, national tools, families of local tools, comparison, days with what was said and what answers
 * it, demands, questions. Deterministic, and never says more than the facts: a day that nobody reported is a day of which
 * nothing is known.
 */
public final class Composer {

    private final WeekMaterial material;
    private final WeekFigures figures;

    private Composer(WeekMaterial material) {
        this.material = material;
        this.figures = material.figures();
    }

    /** The draft. */
    public static Composed compose(WeekMaterial material) {
        return new Composer(material).compose();
    }

    /**
     * The draft of a day's note: its title and lede, what happened, what was said of it and what answers it, and where
     * things stood on its evening.
     *
     * @param day one of the material's week
     */
    public static Composed composeDay(WeekMaterial material, LocalDate day) {
        return new Composer(material).dayNote(day);
    }

    private Composed dayNote(LocalDate day) {
        DaySections days = new DaySections(material);
        return composed(days.heading(day), days.lede(day), days.write(day));
    }

    private Composed compose() {
        List<Section> sections = new ArrayList<>();
        if (figures.isEmpty()) {
            sections.add(nothingKnown());
        } else {
            sections.addAll(new PlatformSections(material).write());
            sections.addAll(new FamilySections(material).write());
            comparisons().forEach(sections::add);
            sections.addAll(new WeekComparisons(material).write());
            sections.addAll(new DaySections(material).write());
        }
        demands().ifPresent(sections::add);
        questions().ifPresent(sections::add);
        return composed(title(), lede(), sections);
    }

    private Composed composed(String title, Paragraph lede, List<Section> sections) {
        Set<String> internal = material.marks()
                .filter(WeekMaterial.Mark::internal)
                .map(WeekMaterial.Mark::mark)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> cited = new TreeSet<>(lede.sources());
        sections.forEach(section -> section.paragraphs().forEach(paragraph -> cited.addAll(paragraph.sources())));
        return new Composed(
                Words.set(title), lede, sections, Words.set(method()), SourceNotes.of(material, cited), internal);
    }

    private String week() {
        return FrenchDates.run(figures.from(), figures.to());
    }

    private List<LocalDate> failingDays() {
        return figures.schoolDays().stream()
                .filter(day -> figures.states().values().stream().anyMatch(days -> {
                    PlatformState state = days.getOrDefault(day, PlatformState.UNKNOWN);
                    return state.reported() && state != PlatformState.NOMINAL;
                }))
                .toList();
    }

    private String title() {
        if (figures.isEmpty()) {
            return "Semaine " + week() + "\u00a0: aucun signalement";
        }
        int school = figures.schoolDays().size();
        int failing = failingDays().size();
        if (failing == 0 || school == 0) {
            return "Outils numériques\u00a0: semaine " + week();
        }
        boolean remote = material.context().stream()
                .anyMatch(c -> figures.week().contains(c.day()) && c.title().contains("à distance"));
        String days = FrenchNumbers.capital(FrenchNumbers.words(school)) + " " + FrenchNumbers.agreed(school, "jour")
                + (remote ? " d’école à distance" : " de classe");
        return days + ", " + FrenchNumbers.words(failing) + " " + FrenchNumbers.agreed(failing, "jour") + " de pannes";
    }

    private Paragraph lede() {
        if (figures.isEmpty()) {
            return nothing("Aucun témoignage ni aucun signalement ne nous est parvenu pour la semaine " + week()
                    + ". Cela ne dit rien du fonctionnement des outils.");
        }
        List<LocalDate> days = figures.schoolDays().isEmpty() ? daysSpokenOf() : figures.schoolDays();
        String when = FrenchNumbers.capital(FrenchDates.run(days.get(0), days.get(days.size() - 1)));
        Grounds sources = new Grounds();
        for (String code : figures.inaccessibleUntil().keySet()) {
            figures.states()
                    .get(code)
                    .forEach((day, state) -> material.reports().stream()
                            .filter(r -> r.platform().equals(code) && r.day().equals(day) && r.state() == state)
                            .forEach(r -> sources.add(r.mark())));
        }
        return sources.fact(Words.set(when + ", " + who() + " " + howMany(sources)));
    }

    private List<LocalDate> daysSpokenOf() {
        TreeSet<LocalDate> days = new TreeSet<>(figures.byDay().keySet());
        material.reports().forEach(r -> days.add(r.day()));
        return days.isEmpty() ? List.of(figures.from(), figures.to()) : List.copyOf(days);
    }

    private String who() {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (PlatformAsOf p : material.platforms().values()) {
            boolean failed = figures.states().getOrDefault(p.code(), new TreeMap<>()).values().stream()
                    .anyMatch(s -> s.reported() && s != PlatformState.NOMINAL);
            if (!p.isWorkaround() && (failed || figures.byPlatform().containsKey(p.code()))) {
                sides.add(p.authorityType().side());
            }
        }
        boolean state = sides.contains(Side.STATE);
        boolean local = sides.contains(Side.LOCAL_AUTHORITY);
        boolean others = sides.contains(Side.PRIVATE);
        String last = others ? ", et des outils d’opérateurs privés," : "";
        if (state && local) {
            return "les outils de l’État comme ceux des collectivités" + last + " ont fait défaut.";
        }
        if (state) {
            return "des outils de l’État" + last + " ont fait défaut.";
        }
        if (local) {
            return "des outils des collectivités" + last + " ont fait défaut.";
        }
        return others
                ? "des outils d’opérateurs privés ont fait défaut."
                : "aucun dysfonctionnement ne nous a été signalé, ce qui ne dit rien des outils et des jours dont personne"
                        + " n’a parlé.";
    }

    private String howMany(Grounds grounds) {
        long testimonies = grounds.count("published", figures.testimonies().published());
        long reports = grounds.count("reports", figures.reports());
        grounds.count("academies", figures.academies());
        List<String> kept = new ArrayList<>();
        if (testimonies > 0) {
            kept.add(FrenchNumbers.count(testimonies, "témoignage")
                    + (FrenchNumbers.plural(testimonies) ? " venus" : " venu") + " "
                    + (figures.academies() == 1
                            ? "d’une académie"
                            : "de " + FrenchNumbers.count(figures.academies(), "académie")));
        }
        if (reports > 0) {
            kept.add(FrenchNumbers.count(reports, "signalement") + " de nos sections");
        }
        if (kept.isEmpty()) {
            return "Aucun témoignage reçu n’a encore été retenu.";
        }
        long lost = grounds.count("lostSessions", figures.lostSessions());
        String losses = lost == 0
                ? ""
                : "\u00a0; " + FrenchNumbers.count(lost, "séance") + " y "
                        + (FrenchNumbers.plural(lost) ? "sont déclarées perdues" : "est déclarée perdue");
        return "Nous avons retenu " + FrenchNumbers.list(kept) + losses + ".";
    }

    private Section nothingKnown() {
        return new Section(
                "text",
                "Une semaine sans signalement",
                null,
                null,
                List.of(nothing(
                        "Personne n’a témoigné et nos sections n’ont rien signalé. Nous n’en concluons rien\u00a0:"
                                + " l’absence de signalement n’est pas une preuve de bon fonctionnement.")));
    }

    private Paragraph nothing(String text) {
        Grounds grounds = new Grounds();
        grounds.count("counted", figures.testimonies().counted());
        grounds.count("reports", figures.reports());
        return grounds.fact(Words.set(text));
    }

    private List<Section> comparisons() {
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

    private Optional<Section> demands() {
        if (material.demands().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "demands",
                "Nos demandes",
                null,
                null,
                material.demands().stream()
                        .map(d -> {
                            List<String> sources = new ArrayList<>(List.of(d.mark()));
                            d.statements().stream()
                                    .filter(mark -> material.statements().stream()
                                            .anyMatch(s -> s.mark().equals(mark)))
                                    .forEach(sources::add);
                            String text = Words.sentence(d.text());
                            return new Paragraph(
                                    Words.set(Words.to(d.addressees()) + "\u00a0: "
                                            + text.substring(0, 1).toLowerCase() + text.substring(1)),
                                    Nature.ANALYSIS,
                                    sources);
                        })
                        .toList()));
    }

    private Optional<Section> questions() {
        if (material.questions().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "questions",
                "Vos questions",
                null,
                null,
                material.questions().stream()
                        .map(q -> new Paragraph(
                                Words.set(q.question().strip()) + "\n"
                                        + Words.set(q.answer().strip()),
                                Nature.FACT,
                                List.of(q.mark())))
                        .toList()));
    }

    private String method() {
        WeekMaterial.SetAside aside = material.setAside();
        List<String> apart = new ArrayList<>();
        if (aside.duplicates() > 0) {
            apart.add(FrenchNumbers.count(aside.duplicates(), "doublon"));
        }
        if (aside.rejected() > 0) {
            apart.add(FrenchNumbers.count(aside.rejected(), "rejet"));
        }
        long out = aside.duplicates() + aside.rejected();
        StringBuilder text = new StringBuilder("Méthode\u00a0: "
                + FrenchNumbers.count(figures.testimonies().received(), "témoignage")
                + (FrenchNumbers.plural(figures.testimonies().received()) ? " reçus" : " reçu"));
        if (!apart.isEmpty()) {
            text.append(", ").append(FrenchNumbers.list(apart)).append(out == 1 ? " écarté" : " écartés");
        }
        if (aside.withdrawn() > 0) {
            text.append(", ")
                    .append(FrenchNumbers.count(aside.withdrawn(), "retrait"))
                    .append(" de consentement ")
                    .append(FrenchNumbers.plural(aside.withdrawn()) ? "respectés" : "respecté");
        }
        if (aside.awaiting() > 0) {
            text.append(", ").append(FrenchNumbers.digits(aside.awaiting())).append(" en attente de relecture");
        }
        return text.append(". Chiffres déclaratifs, non représentatifs statistiquement. Jour retenu\u00a0: date"
                        + " d’observation, heure de Paris. Un jour sans signalement est un jour dont on ne sait rien.")
                .toString();
    }
}
