package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.AuthorityType.Side;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The title that Vigie proposes and the chapô: who, when, how many, out of how many. */
final class Opening {

    private static final int MOST_NAMED = 3;

    private final WeekMaterial material;
    private final WeekFigures figures;

    Opening(WeekMaterial material) {
        this.material = material;
        figures = material.figures();
    }

    private String week() {
        return FrenchDates.run(figures.from(), figures.to());
    }

    private SortedMap<LocalDate, PlatformState> states(PlatformAsOf tool) {
        return figures.states().getOrDefault(tool.code(), new TreeMap<>());
    }

    /** The school’s own tools; what teachers turned to instead is never what the week is named after. */
    private List<PlatformAsOf> failing() {
        return material.platforms().values().stream()
                .filter(tool ->
                        !tool.isWorkaround() && states(tool).values().stream().anyMatch(PlatformState::failing))
                .toList();
    }

    private List<LocalDate> failingDays() {
        return figures.schoolDays().stream()
                .filter(day -> failing().stream()
                        .anyMatch(tool -> states(tool)
                                .getOrDefault(day, PlatformState.UNKNOWN)
                                .failing()))
                .toList();
    }

    /** « pannes » where a tool was out of reach, « difficultés » where all that failed was slow or patchy. */
    private String failures() {
        boolean blocked = failing().stream()
                .anyMatch(tool -> states(tool).values().stream().anyMatch(PlatformState::blocking));
        return blocked ? "pannes" : "difficultés";
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
        int failing = failingDays().size();
        if (failing == 0 || school == 0) {
            return (part.isEmpty() ? "Outils numériques" : part) + "\u00a0: semaine " + week();
        }
        boolean remote = material.context().stream()
                .anyMatch(c -> figures.week().contains(c.day()) && c.title().contains("à distance"));
        String days = FrenchNumbers.words(school) + " " + FrenchNumbers.agreed(school, "jour")
                + (remote ? " d’école à distance" : " de classe");
        String failed =
                FrenchNumbers.words(failing) + " " + FrenchNumbers.agreed(failing, "jour") + " de " + failures();
        return Optional.of(part)
                .filter(named -> !named.isEmpty())
                .or(this::place)
                .map(where -> where + "\u00a0: " + failed + " sur " + days)
                .orElseGet(() -> FrenchNumbers.capital(days) + ", " + failed);
    }

    /** The one tool that failed, or the one region in which all that failed serve; empty for a wider week. */
    private Optional<String> place() {
        List<PlatformAsOf> failing = failing();
        if (failing.size() == 1) {
            return Optional.of(Words.subject(failing.get(0)));
        }
        Set<String> territories = new TreeSet<>();
        failing.forEach(tool -> territories.addAll(tool.isNational() ? List.of("") : tool.prefixedTerritories()));
        return territories.size() == 1 && territories.iterator().next().startsWith("R")
                ? Optional.ofNullable(
                        material.regions().get(territories.iterator().next().substring(1)))
                : Optional.empty();
    }

    Paragraph lede() {
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
        List<PlatformAsOf> failing = failing();
        String failed = failures().equals("pannes") ? "fait défaut." : "connu des difficultés.";
        if (failing.size() == 1) {
            PlatformAsOf tool = failing.get(0);
            return Words.within(tool) + ", qui dépend " + Words.dependsOn(tool) + ", a " + failed;
        }
        Set<Side> sides = EnumSet.noneOf(Side.class);
        for (PlatformAsOf tool : material.platforms().values()) {
            if (!tool.isWorkaround()
                    && (failing.contains(tool) || figures.byPlatform().containsKey(tool.code()))) {
                sides.add(tool.authorityType().side());
            }
        }
        if (failing.isEmpty()) {
            return sides.isEmpty()
                    ? "aucun dysfonctionnement ne nous a été signalé, ce qui ne dit rien des outils et des jours dont"
                            + " personne n’a parlé."
                    : "nos sections n’ont "
                            + (figures.reports() == 0 ? "rien signalé" : "signalé aucune panne")
                            + ", mais des témoignages décrivent des difficultés.";
        }
        List<String> owners = new ArrayList<>();
        if (sides.contains(Side.STATE)) {
            owners.add("de l’État");
        }
        if (sides.contains(Side.LOCAL_AUTHORITY)) {
            owners.add("des collectivités");
        }
        if (sides.contains(Side.PRIVATE)) {
            owners.add("d’opérateurs privés");
        }
        if (failing.size() <= MOST_NAMED) {
            return named(failing) + ", outils " + FrenchNumbers.list(owners) + ", ont " + failed;
        }
        boolean both = sides.contains(Side.STATE) && sides.contains(Side.LOCAL_AUTHORITY);
        return (both
                        ? "les outils de l’État comme ceux des collectivités"
                                + (owners.size() > 2 ? " et d’opérateurs privés" : "")
                        : "des outils " + FrenchNumbers.list(owners))
                + " ont " + failed;
    }

    /** National tools first, those that were out of reach longest before others. */
    private String named(List<PlatformAsOf> tools) {
        return FrenchNumbers.list(tools.stream()
                .sorted(Comparator.comparing((PlatformAsOf tool) -> !tool.isNational())
                        .thenComparing(tool -> PlatformState.worst(states(tool).values()))
                        .thenComparing(tool -> -states(tool).values().stream()
                                .filter(PlatformState::blocking)
                                .count())
                        .thenComparing(PlatformAsOf::code))
                .map(Words::within)
                .toList());
    }

    private String howMany(Grounds grounds) {
        long testimonies = grounds.count("published", figures.testimonies().published());
        long reports = grounds.count("reports", figures.reports());
        grounds.count("academies", figures.academies());
        List<String> kept = new ArrayList<>();
        if (testimonies > 0) {
            kept.add(FrenchNumbers.count(testimonies, "témoignage")
                    + (figures.academies() == 0
                            ? ""
                            : (FrenchNumbers.plural(testimonies) ? " venus " : " venu ")
                                    + (figures.academies() == 1
                                            ? "d’une académie"
                                            : "de " + FrenchNumbers.count(figures.academies(), "académie"))));
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

    /** The only section of a week of which nobody spoke. */
    Section nothingKnown() {
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
}
