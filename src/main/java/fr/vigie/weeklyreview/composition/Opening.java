package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.AuthorityType.Side;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.NumberStyle;
import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** The chapô: who, when, how many, out of how many. */
final class Opening {

    private static final int MOST_NAMED = 3;

    private final WeekMaterial material;
    private final WeekFigures figures;
    private final Failures failures;

    Opening(WeekMaterial material) {
        this.material = material;
        figures = material.figures();
        failures = new Failures(material);
    }

    private SortedMap<LocalDate, PlatformState> states(PlatformAsOf tool) {
        return figures.states().getOrDefault(tool.code(), new TreeMap<>());
    }

    Paragraph lede() {
        if (figures.isEmpty()) {
            return nothing("Aucun témoignage ni aucun signalement ne nous est parvenu pour la semaine "
                    + FrenchDates.run(figures.from(), figures.to())
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
        List<PlatformAsOf> failing = failures.tools();
        String failed = failing.stream().anyMatch(failures::wasOut) ? "fait défaut." : "connu des difficultés.";
        if (failing.size() == 1) {
            PlatformAsOf tool = failing.get(0);
            return ToolNames.within(tool) + ", qui dépend " + ToolNames.dependsOn(tool) + ", a " + failed;
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
                            + (figures.testimonies().published() == 1
                                    ? ", mais un témoignage décrit des difficultés."
                                    : ", mais des témoignages décrivent des difficultés.");
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
            List<PlatformAsOf> out = failing.stream().filter(failures::wasOut).toList();
            if (out.isEmpty() || out.size() == failing.size()) {
                return named(failing) + ", outils " + FrenchNumbers.list(owners) + ", ont " + failed;
            }
            List<PlatformAsOf> patchy =
                    failing.stream().filter(tool -> !out.contains(tool)).toList();
            return named(out) + (out.size() == 1 ? " a" : " ont") + " fait défaut, " + named(patchy)
                    + (patchy.size() == 1 ? " a" : " ont") + " connu des difficultés\u00a0: des outils "
                    + FrenchNumbers.list(owners) + ".";
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
                .map(ToolNames::within)
                .toList());
    }

    private String howMany(Grounds grounds) {
        long testimonies = grounds.count("published", figures.testimonies().published());
        long reports = grounds.count("reports", figures.reports());
        long academies = grounds.count("academies", figures.academies());
        long lost = grounds.count("lostSessions", figures.lostSessions());
        NumberStyle style = NumberStyle.of(testimonies, reports, academies, lost);
        List<String> kept = new ArrayList<>();
        if (testimonies > 0) {
            kept.add(style.count(testimonies, "témoignage")
                    + (academies == 0
                            ? ""
                            : (FrenchNumbers.plural(testimonies) ? " venus " : " venu ")
                                    + (academies == 1
                                            ? "d’une seule académie"
                                            : "de " + style.feminine(academies, "académie"))));
        }
        if (reports > 0) {
            kept.add(style.count(reports, "signalement") + " de nos sections");
        }
        if (kept.isEmpty()) {
            return "Aucun témoignage reçu n’a encore été retenu.";
        }
        String losses = lost == 0
                ? ""
                : "\u00a0; " + style.feminine(lost, "séance") + " y "
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
