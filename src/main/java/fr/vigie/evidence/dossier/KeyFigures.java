package fr.vigie.evidence.dossier;

import fr.vigie.evidence.release.Selection;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * The sentence and the five figures on top of a pack. Where everything of whole weeks was asked for, they are the public
 * figures of those weeks. Else they are the selection's own, so far as they single nobody out: public counts of tools and
 * days, or of places and weeks; what the pack's lines come to; its statements. Each says what it counts, with the whole
 * week's beside it by that name. No count is made that neither the pack's lines nor the public pages already give.
 */
final class KeyFigures {

    private static final int MOST_NAMED = 3;

    private final Selection selection;
    private final Gathered facts;
    private final boolean whole;
    private final String week;

    KeyFigures(Selection selection, Gathered facts) {
        this.selection = selection;
        this.facts = facts;
        whole = selection.isWhole() && facts.weeks().keySet().stream().allMatch(selection::holds);
        week = facts.weeks().size() == 1 ? "semaine entière" : "semaines entières";
    }

    /** Testimonies of the selection. @param published whether all that are published, else those that have a line */
    private record Counted(long n, Set<String> tools, boolean published) {}

    /** One sentence. */
    String sentence() {
        String when = FrenchNumbers.capital(FrenchDates.run(selection.from(), selection.to())) + ", ";
        Counted counted = counted();
        String who = counted.published()
                ? FrenchNumbers.count(counted.n(), "témoignage publié")
                : FrenchNumbers.count(counted.n(), "témoignage joint") + " ligne par ligne";
        String verb = FrenchNumbers.plural(counted.n()) ? " mettent en cause " : " met en cause ";
        String tools = counted.n() == 0 ? "" : verb + tools(counted.tools());
        if (whole) {
            return when + who + tools + ", " + from() + ".";
        }
        if (counted.n() == 0) {
            return when + (counted.published() ? "aucun témoignage publié" : "aucun témoignage joint ligne par ligne")
                    + where() + " pour cette sélection.";
        }
        return when + who + where() + tools + ".";
    }

    private String from() {
        long academies =
                weeks().stream().mapToLong(WeekFigures::academies).max().orElse(0);
        return facts.weeks().size() == 1
                ? "depuis " + FrenchNumbers.count(academies, "académie")
                : "depuis jusqu’à " + FrenchNumbers.count(academies, "académie") + " dans une même semaine";
    }

    private String tools(Set<String> codes) {
        return whole || codes.size() > MOST_NAMED || codes.isEmpty()
                ? codes.isEmpty() ? "des outils" : FrenchNumbers.count(codes.size(), "outil")
                : FrenchNumbers.list(codes.stream().map(facts::named).toList());
    }

    private String where() {
        return selection.isEverywhere() ? "" : " depuis les territoires choisis";
    }

    /** Five figures, a line each. */
    List<String> five() {
        Counted counted = counted();
        long answered = facts.said().stream()
                .filter(said -> said.answers() == null)
                .filter(said ->
                        facts.said().stream().anyMatch(other -> said.mark().equals(other.answers())))
                .count();
        long statements =
                facts.said().stream().filter(said -> said.answers() == null).count();
        String refuted = FrenchNumbers.digits(answered) + " "
                + FrenchNumbers.agreed(answered, "déclaration officielle réfutée") + " sur "
                + FrenchNumbers.digits(statements)
                + (whole && selection.statements().isEmpty() ? "" : ", parmi celles de ce dossier");
        String waiting = FrenchNumbers.count(sum(each -> each.waitingRoom().blocked()), "élève retenu")
                + " en salle d’attente sur "
                + FrenchNumbers.count(sum(each -> each.waitingRoom().concerned()), "attendu");
        if (whole) {
            return List.of(
                    FrenchNumbers.count(counted.n(), "témoignage publié"),
                    FrenchNumbers.count(sum(WeekFigures::lostSessions), "séance déclarée perdue"),
                    FrenchNumbers.count(sum(WeekFigures::pupilsBlocked), "élève déclaré bloqué"),
                    waiting,
                    refuted);
        }
        Told told = facts.told();
        return List.of(
                testimonies(counted),
                beside(
                        "séances déclarées perdues",
                        FrenchNumbers.count(told.lostSessions(), "séance déclarée perdue"),
                        FrenchNumbers.digits(sum(WeekFigures::lostSessions))),
                beside(
                        "élèves déclarés bloqués",
                        "au moins " + FrenchNumbers.count(told.pupilsBlocked(), "élève déclaré bloqué"),
                        FrenchNumbers.digits(sum(WeekFigures::pupilsBlocked))),
                beside(
                        "élèves retenus en salle d’attente",
                        FrenchNumbers.count(told.waitingRoom(), "témoignage") + " d’élèves retenus en salle d’attente",
                        waiting.replace(" en salle d’attente", "")),
                refuted);
    }

    private String testimonies(Counted counted) {
        long all = sum(each -> each.testimonies().published());
        String what = counted.published() ? "témoignage publié" : "témoignage joint";
        return (counted.n() == 0 ? "aucun " + what : FrenchNumbers.count(counted.n(), what))
                + (counted.published() ? " pour cette sélection" : " ligne par ligne pour cette sélection")
                + (counted.published() && !selection.academies().isEmpty()
                        ? ", sans les académies de moins de cinq"
                        : "")
                + " (" + week + "\u00a0: " + FrenchNumbers.digits(all) + " publiés)";
    }

    /** What the lines come to, or that they can't say it; and the whole week's. */
    private String beside(String what, String own, String ofWeek) {
        long lines = facts.told().lines();
        return (lines == 0
                        ? what + "\u00a0: pas de chiffre propre à cette sélection, où moins de cinq témoignages se"
                                + " ressemblent"
                        : own + ", d’après "
                                + (lines == 1
                                        ? "le témoignage joint"
                                        : "les " + FrenchNumbers.digits(lines) + "\u00a0témoignages joints")
                                + " ligne par ligne")
                + " (" + week + "\u00a0: " + ofWeek + ")";
    }

    private Counted counted() {
        boolean national = selection.incidents().stream().allMatch(each -> each.region() == null);
        if (selection.isEverywhere() && national) {
            return byToolAndDay();
        }
        if (selection.isAnyTool() && facts.weeks().keySet().stream().allMatch(selection::holds)) {
            return byPlace();
        }
        return new Counted(facts.told().lines(), facts.told().tools(), false);
    }

    /** Counts of tools and days are public. */
    private Counted byToolAndDay() {
        long n = 0;
        Set<String> tools = new TreeSet<>();
        for (WeekFigures known : weeks()) {
            for (var tool : known.byPlatformDay().entrySet()) {
                long of = tool.getValue().entrySet().stream()
                        .filter(day -> selection.holdsToolDay(tool.getKey(), day.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
                n += of;
                if (of > 0) {
                    tools.add(tool.getKey());
                }
            }
        }
        return new Counted(n, tools, true);
    }

    /** So are those of regions and weeks, and of académies where they are not kept back. */
    private Counted byPlace() {
        long n = 0;
        for (WeekFigures known : weeks()) {
            n += known.byRegion().entrySet().stream()
                    .filter(region -> selection.regions().contains(region.getKey()))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
            n += known.byAcademy().entrySet().stream()
                    .filter(academy -> selection.academies().contains(academy.getKey()))
                    .filter(academy -> !selection.regions().contains(facts.regionOf(academy.getKey())))
                    .mapToLong(Map.Entry::getValue)
                    .sum();
        }
        return new Counted(n, facts.told().tools(), true);
    }

    private Collection<WeekFigures> weeks() {
        return facts.weeks().values();
    }

    private long sum(ToLongFunction<WeekFigures> figure) {
        return weeks().stream().mapToLong(figure).sum();
    }
}
