package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.Surge;
import fr.vigie.figures.SurgeRule;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import fr.vigie.statement.RebuttalKind;
import fr.vigie.statement.StatementKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** « Jour N »: the days on which testimonies poured in or causes were named, with what was said and what answers it. */
final class DaySections {

    private static final int MOST_NAMED = 6;
    private static final int MOST_SOURCES = 24;
    private static final int FEWEST = 3;
    private static final Duration PAUSE = Duration.ofMinutes(3);

    private final WeekMaterial material;
    private final List<LocalDate> schoolDays;
    private final Sayings sayings;

    DaySections(WeekMaterial material) {
        this.material = material;
        this.schoolDays = material.figures().schoolDays();
        this.sayings = new Sayings(material);
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

    /** What is known of a day in two sentences: how many spoke of it, and which tools failed. */
    Paragraph lede(LocalDate day) {
        Grounds grounds = new Grounds();
        long told = grounds.count("byDay:" + day, material.figures().byDay().getOrDefault(day, 0L));
        List<WeekMaterial.Report> reports =
                material.reports().stream().filter(r -> r.day().equals(day)).toList();
        reports.forEach(r -> grounds.add(r.mark()));
        long reported = grounds.count("reportsOn:" + day, reports.size());
        if (told == 0 && reported == 0) {
            return grounds.fact(Words.set("Personne n’a témoigné de la journée du " + FrenchDates.full(day)
                    + " et nos sections n’ont rien signalé\u00a0: nous n’en concluons rien."));
        }
        List<String> kept = new ArrayList<>();
        if (told > 0) {
            kept.add(FrenchNumbers.count(told, "témoignage"));
        }
        if (reported > 0) {
            kept.add(FrenchNumbers.count(reported, "signalement"));
        }
        List<PlatformAsOf> failing = failing(day);
        String tools = failing.isEmpty()
                ? ""
                : " "
                        + (failing.size() <= MOST_NAMED
                                ? "En difficulté ce jour-là\u00a0: "
                                        + FrenchNumbers.list(failing.stream()
                                                .map(Words::within)
                                                .toList())
                                        + "."
                                : FrenchNumbers.capital(FrenchNumbers.count(
                                                grounds.count("failing:" + day, failing.size()), "outil"))
                                        + " étaient en difficulté ce jour-là.");
        return grounds.fact(Words.set(FrenchNumbers.capital(FrenchDates.full(day)) + ", nous avons retenu "
                + FrenchNumbers.list(kept) + "." + tools));
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
        List<String> pouring = surges(day).entrySet().stream()
                .map(surge -> surge(surge.getKey(), surge.getValue(), sources))
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
        responsibilities(day).ifPresent(sentences::add);
        if (causes(day).stream()
                .noneMatch(cause -> cause.rebuttals().stream().anyMatch(r -> r.kind() != RebuttalKind.DENIAL)
                        && simultaneous(cause, new Grounds()).isPresent())) {
            together(day, sources).ifPresent(sentences::add);
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

    private String surge(String kind, Surge surge, Grounds sources) {
        Instant start = surge.start().toInstant();
        List<WeekMaterial.Arrival> burst = tight(material.arrivals().stream()
                .filter(a -> material.platform(a.platform())
                                .filter(p -> p.kind().equals(kind))
                                .isPresent()
                        && !a.at().isBefore(start)
                        && !a.at().isAfter(start.plus(SurgeRule.WINDOW)))
                .sorted(Comparator.comparing(WeekMaterial.Arrival::at))
                .toList());
        burst.stream().flatMap(a -> a.marks().stream()).limit(MOST_SOURCES).forEach(mark -> sources.add(mark.mark()));
        LocalTime from = ParisTime.time(burst.get(0).at());
        LocalTime to = ParisTime.time(burst.get(burst.size() - 1).at());
        long came = sources.count(
                "surge:" + kind,
                burst.stream().mapToLong(WeekMaterial.Arrival::count).sum());
        return FrenchNumbers.capital(surge.label()) + ", les témoignages sur les " + Words.familyNoun(kind)
                + " commencent à affluer\u00a0: " + FrenchNumbers.words(came) + " "
                + (from.equals(to)
                        ? "à " + FrenchDates.time(from)
                        : "entre " + FrenchDates.time(from) + " et " + FrenchDates.time(to));
    }

    /** The three that make the surge, and those that follow them within three minutes each. */
    private static List<WeekMaterial.Arrival> tight(List<WeekMaterial.Arrival> first) {
        List<WeekMaterial.Arrival> burst = new ArrayList<>();
        long came = 0;
        for (WeekMaterial.Arrival arrival : first) {
            if (came >= FEWEST
                    && Duration.between(burst.get(burst.size() - 1).at(), arrival.at())
                                    .compareTo(PAUSE)
                            > 0) {
                break;
            }
            burst.add(arrival);
            came += arrival.count();
        }
        return burst;
    }

    /** Which authority answers for what failed that day, families of local tools together. */
    private Optional<String> responsibilities(LocalDate day) {
        Map<String, List<PlatformAsOf>> byWhat = new LinkedHashMap<>();
        failing(day).stream()
                .sorted(Comparator.comparing(PlatformAsOf::isNational).thenComparing(PlatformAsOf::code))
                .forEach(p -> byWhat.computeIfAbsent(
                                p.isNational() || p.authorityType().side() != AuthorityType.Side.LOCAL_AUTHORITY
                                        ? p.code()
                                        : p.kind(),
                                k -> new ArrayList<>())
                        .add(p));
        Map<String, List<String>> byAuthority = new LinkedHashMap<>();
        byWhat.forEach((what, tools) -> {
            PlatformAsOf one = tools.get(0);
            boolean alone = what.equals(one.code());
            byAuthority
                    .computeIfAbsent(Words.dependsOn(one), authority -> new ArrayList<>())
                    .add(alone ? Words.within(one) : "les " + Words.familyNoun(what));
        });
        List<String> clauses = byAuthority.entrySet().stream()
                .limit(MOST_NAMED)
                .map(e -> FrenchNumbers.list(e.getValue())
                        + (e.getValue().size() > 1 || e.getValue().get(0).startsWith("les ")
                                ? " dépendent "
                                : " dépend ")
                        + e.getKey())
                .toList();
        return clauses.isEmpty() ? Optional.empty() : Optional.of(Words.sentence(String.join("\u00a0; ", clauses)));
    }

    private List<PlatformAsOf> failing(LocalDate day) {
        return material.platforms().keySet().stream()
                .flatMap(code -> material.platform(code, day).stream())
                .filter(p -> !p.isWorkaround())
                .filter(p -> {
                    PlatformState state = state(p.code(), day);
                    return state.failing();
                })
                .toList();
    }

    private PlatformState state(String code, LocalDate day) {
        return material.figures().states().getOrDefault(code, new TreeMap<>()).getOrDefault(day, PlatformState.UNKNOWN);
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
                ? together(statement.day(), grounds)
                : Optional.empty();
    }

    /** How many tools were out of reach on the same day under different authorities. */
    private Optional<String> together(LocalDate day, Grounds grounds) {
        List<PlatformAsOf> out = failing(day).stream()
                .filter(p -> state(p.code(), day).blocking())
                .toList();
        long authorities = out.stream().map(Words::shortAuthority).distinct().count();
        return authorities < 2
                ? Optional.empty()
                : Optional.of("Ce jour-là, " + FrenchNumbers.words(grounds.count("blocked:" + day, out.size()))
                        + " outils relevant d’autorités différentes étaient inaccessibles ou presque.");
    }

    private Optional<Section> conclusion(LocalDate day) {
        List<PlatformAsOf> reported = material.platforms().values().stream()
                .filter(p -> !p.isWorkaround() && state(p.code(), day).reported())
                .toList();
        List<PlatformAsOf> failing = failing(day);
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
                .filter(r -> r.day().equals(day) && r.state() == state(r.platform(), day))
                .forEach(r -> sources.add(r.mark()));
        return Optional.of(new Section(
                "conclusion",
                "",
                day,
                null,
                List.of(sources.fact(Words.set("Au soir de " + which + ", " + text + ".")))));
    }
}
