package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import fr.vigie.statement.StatementKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A section for each national tool: how its week went, what was new, what was said of it, and a witness's words. */
final class PlatformSections {

    private static final int MOST_SOURCES = 24;
    private static final int DAYS_FORGOTTEN = 28;
    private static final int FEWEST_NEW = 2;

    private final WeekMaterial material;

    PlatformSections(WeekMaterial material) {
        this.material = material;
    }

    /** The worst first; the State's tools before private ones that fared as badly. */
    List<Section> write() {
        return material.platforms().values().stream()
                .filter(p -> p.isNational() && !p.isWorkaround() && isSpokenOf(p.code()))
                .sorted(Comparator.comparing((PlatformAsOf p) -> worst(p.code()))
                        .thenComparing(p -> -blockingDays(p.code()))
                        .thenComparing(p -> p.authorityType().side())
                        .thenComparing(PlatformAsOf::code))
                .map(this::section)
                .toList();
    }

    private boolean isSpokenOf(String code) {
        return timeline(code).isKnown() || !material.toldOf(code).isEmpty();
    }

    private PlatformState worst(String code) {
        return states(code).values().stream().min(Comparator.naturalOrder()).orElse(PlatformState.UNKNOWN);
    }

    private long blockingDays(String code) {
        return states(code).values().stream().filter(PlatformState::blocking).count();
    }

    private SortedMap<LocalDate, PlatformState> states(String code) {
        return material.figures().states().getOrDefault(code, new TreeMap<>());
    }

    private Timeline timeline(String code) {
        Timeline timeline = Timeline.of(states(code));
        LocalDate until = material.figures().inaccessibleUntil().get(code);
        return until == null ? timeline : timeline.joinedUntil(until);
    }

    private Section section(PlatformAsOf platform) {
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(story(platform));
        quote(platform.code()).ifPresent(paragraphs::add);
        return new Section("platform", Words.set(platform.name()), null, platform.code(), paragraphs);
    }

    private Paragraph story(PlatformAsOf platform) {
        List<String> sentences = new ArrayList<>();
        Grounds sources = new Grounds();
        Timeline timeline = timeline(platform.code());
        LocalDate lastDay = null;
        if (timeline.isKnown()) {
            Timeline.Run before = null;
            for (Timeline.Run run : timeline.runs()) {
                if (!run.state().reported() && before == null) {
                    continue; // nothing was said yet: the story begins with the first report
                }
                sentences.add(sentence(platform, run, before, sources));
                sources.addAll(sourcesOf(platform.code(), run));
                before = run;
                lastDay = run.last();
            }
        } else {
            sentences.add(onTestimoniesAlone(platform, sources));
        }
        for (WeekMaterial.Statement said : claims(platform.code())) {
            boolean sameDay = said.day().equals(lastDay);
            sentences.add(
                    (sameDay ? "Le même jour, " : FrenchNumbers.capital(FrenchDates.withoutYear(said.day())) + ", ")
                            + Words.speakerAsSubject(said.organisation())
                            + (said.kind() == StatementKind.RETURN_TO_NORMAL
                                    ? " annonçait un fonctionnement normal."
                                    : " déclarait\u00a0: " + Words.sentence(FrenchNumbers.small(said.summary()))));
            sources.add(said.mark());
            lastDay = said.day();
        }
        novelty(platform.code(), sources).ifPresent(sentences::add);
        return sources.fact(Words.set(String.join(" ", sentences)));
    }

    /** The problem told most that nobody had told of with this tool before, or not for a month. */
    private Optional<String> novelty(String code, Grounds grounds) {
        LocalDate monthAgo = material.figures().from().minusDays(DAYS_FORGOTTEN);
        return material.seen().stream()
                .filter(seen -> seen.platform().equals(code)
                        && (seen.last() == null || seen.last().isBefore(monthAgo)))
                .max(Comparator.comparing((WeekMaterial.Seen seen) -> told(seen))
                        .thenComparing(WeekMaterial.Seen::symptom, Comparator.reverseOrder()))
                .filter(seen -> told(seen) >= FEWEST_NEW)
                .map(seen -> {
                    material.toldOf(code).stream()
                            .filter(t -> t.symptom().equals(seen.symptom()))
                            .flatMap(t -> t.sources().stream())
                            .limit(MOST_SOURCES)
                            .forEach(grounds::add);
                    long n = grounds.count("bySymptom:" + code + ":" + seen.symptom(), told(seen));
                    String problem =
                            FrenchNumbers.small(material.symptoms().getOrDefault(seen.symptom(), seen.symptom()));
                    return seen.last() == null
                            ? "Nouveau cette semaine avec cet outil\u00a0: " + problem + " ("
                                    + FrenchNumbers.count(n, "témoignage") + ")."
                            : "Pour la première fois depuis le " + FrenchDates.full(seen.last()) + "\u00a0: " + problem
                                    + " (" + FrenchNumbers.count(n, "témoignage") + ").";
                });
    }

    private long told(WeekMaterial.Seen seen) {
        return material.toldOf(seen.platform()).stream()
                .filter(t -> t.symptom().equals(seen.symptom()))
                .mapToLong(WeekMaterial.Told::count)
                .sum();
    }

    /** « par moments »: whether each of these days was also reported as better in another part of it. */
    private String moments(String code, Timeline.Run run) {
        boolean mixed = run.state().reported()
                && run.state().compareTo(PlatformState.IMPROVED) < 0
                && run.days().stream()
                        .allMatch(day -> material.reports().stream()
                                .anyMatch(r -> r.platform().equals(code)
                                        && r.day().equals(day)
                                        && r.part() != DayPart.WHOLE_DAY
                                        && r.state().compareTo(PlatformState.IMPROVED) >= 0));
        return mixed ? " par moments" : "";
    }

    private String sentence(PlatformAsOf platform, Timeline.Run run, Timeline.Run before, Grounds grounds) {
        Optional<LocalDate> until =
                Optional.ofNullable(material.figures().inaccessibleUntil().get(platform.code()));
        String when = Words.dates(run.days());
        if (before == null) {
            String tail = until.isPresent() && until.get().equals(run.last()) ? FrenchDates.until(until.get()) : when;
            String moments = tail.equals(when) ? moments(platform.code(), run) : "";
            return Words.subject(platform) + " " + Words.was(run.state()) + moments + " " + tail
                    + detail(platform.code(), run, grounds) + ".";
        }
        return FrenchNumbers.capital(when) + ", " + then(run.state(), before.state()) + moments(platform.code(), run)
                + detail(platform.code(), run, grounds) + ".";
    }

    /** What came after something else. */
    private static String then(PlatformState now, PlatformState before) {
        boolean worse = before.reported() && now.compareTo(before) < 0;
        return switch (now) {
            case UNAVAILABLE -> worse ? "l’accès est redevenu impossible" : "l’accès a été impossible";
            case NEAR_OUTAGE ->
                worse
                        ? "l’accès est redevenu quasi impossible"
                        : before.reported() ? "l’accès est resté quasi impossible" : "l’accès a été quasi impossible";
            case DEGRADED ->
                worse
                        ? "le service s’est de nouveau dégradé"
                        : before.reported() ? "le service est resté dégradé" : "le service a été dégradé";
            case IMPROVED ->
                worse
                        ? "des difficultés sont réapparues"
                        : "la connexion s’est améliorée, mais des difficultés persistaient";
            case NOMINAL -> "nos sections ont signalé un service redevenu normal";
            case UNKNOWN -> "aucun signalement ne permet de conclure";
        };
    }

    /** What testimonies of these days add, with its denominator. */
    private String detail(String code, Timeline.Run run, Grounds grounds) {
        if (run.state() == PlatformState.NOMINAL || run.state() == PlatformState.UNKNOWN) {
            return "";
        }
        List<WeekMaterial.Told> waiting = waiting(code, run.days());
        if (!waiting.isEmpty()) {
            long told = waiting.stream().mapToLong(WeekMaterial.Told::count).sum();
            long blocked =
                    waiting.stream().mapToLong(WeekMaterial.Told::pupilsBlocked).sum();
            long concerned = waiting.stream()
                    .mapToLong(WeekMaterial.Told::pupilsConcerned)
                    .sum();
            grounds.count("waitingRoom.testimonies:" + code + ":" + run.first(), told);
            grounds.count("waitingRoom.blocked:" + code + ":" + run.first(), blocked);
            grounds.count("waitingRoom.concerned:" + code + ":" + run.first(), concerned);
            return "\u00a0: dans " + FrenchNumbers.words(told) + " "
                    + FrenchNumbers.agreed(told, "témoignage") + ", " + FrenchNumbers.count(blocked, "élève")
                    + " sur " + FrenchNumbers.digits(concerned) + " "
                    + (FrenchNumbers.plural(blocked) ? "sont restés bloqués" : "est resté bloqué")
                    + " en salle d’attente";
        }
        return "";
    }

    private List<WeekMaterial.Told> waiting(String code, List<LocalDate> days) {
        return material.toldOf(code).stream()
                .filter(t -> t.waiting() && days.contains(t.day()))
                .toList();
    }

    private String onTestimoniesAlone(PlatformAsOf platform, Grounds sources) {
        List<WeekMaterial.Told> told = material.toldOf(platform.code());
        told.stream().flatMap(t -> t.sources().stream()).limit(MOST_SOURCES).forEach(sources::add);
        long n = sources.count(
                "byPlatform:" + platform.code(),
                told.stream().mapToLong(WeekMaterial.Told::count).sum());
        Map<String, Long> symptoms = told.stream()
                .collect(Collectors.groupingBy(
                        WeekMaterial.Told::symptom, TreeMap::new, Collectors.summingLong(WeekMaterial.Told::count)));
        List<String> said = symptoms.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .limit(3)
                .map(e -> FrenchNumbers.small(material.symptoms().getOrDefault(e.getKey(), e.getKey())))
                .toList();
        List<LocalDate> days =
                told.stream().map(WeekMaterial.Told::day).distinct().sorted().toList();
        return FrenchNumbers.capital(FrenchNumbers.words(n)) + " "
                + FrenchNumbers.agreed(n, "témoignage")
                + (FrenchNumbers.plural(n) ? " décrivent" : " décrit") + ", " + Words.dates(days)
                + ", des difficultés avec " + platform.name() + " (" + FrenchNumbers.list(said)
                + ")\u00a0; aucun signalement de nos sections ne permet d’en dire davantage.";
    }

    private List<String> sourcesOf(String code, Timeline.Run run) {
        List<String> marks = new ArrayList<>(material.reports().stream()
                .filter(r -> r.platform().equals(code)
                        && run.days().contains(r.day())
                        && r.state() == states(code).get(r.day()))
                .map(WeekMaterial.Report::mark)
                .toList());
        waiting(code, run.days()).forEach(t -> marks.addAll(t.sources()));
        return marks;
    }

    /** Claims of this week that the tool works or is ready; causes are told with their day. */
    private List<WeekMaterial.Statement> claims(String code) {
        return material.statements().stream()
                .filter(s -> s.platforms().contains(code)
                        && material.figures().week().contains(s.day())
                        && (s.kind() == StatementKind.RETURN_TO_NORMAL || s.kind() == StatementKind.ANNOUNCEMENT))
                .toList();
    }

    private Optional<Paragraph> quote(String code) {
        return Quotes.best(material, q -> q.platform().equals(code)).map(Quotes::paragraph);
    }
}
