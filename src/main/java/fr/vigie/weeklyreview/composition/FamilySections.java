package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A section for each family of local tools (the ENT above all): day by day, state by state, where. */
final class FamilySections {

    private static final int MOST_NAMED = 6;
    private static final int MOST_SOURCES = 24;
    private static final int LONG = 2;
    private static final List<String> LEVELS = List.of("region", "academie", "departement");

    private final WeekMaterial material;
    private final Troubles troubles;
    private final Sayings sayings;

    FamilySections(WeekMaterial material) {
        this.material = material;
        troubles = new Troubles(material);
        sayings = new Sayings(material);
    }

    /** From the most national to the most local, the worst first, then those that most tools belong to. */
    List<Section> write() {
        Map<String, List<PlatformAsOf>> families =
                tools().stream().collect(Collectors.groupingBy(PlatformAsOf::kind, TreeMap::new, Collectors.toList()));
        return families.values().stream()
                .sorted(Comparator.comparing(FamilySections::level)
                        .thenComparing(this::worst)
                        .thenComparing(family -> -family.size())
                        .thenComparing(family -> family.get(0).kind()))
                .map(this::section)
                .toList();
    }

    /** The local tools that somebody spoke of, in the order of their first report; those that none spoke of in one last. */
    List<PlatformAsOf> tools() {
        return material.platforms().values().stream()
                .filter(p -> !p.isNational() && !p.isWorkaround())
                .filter(p -> Timeline.of(states(p)).isKnown()
                        || !material.toldOf(p.code()).isEmpty())
                .sorted(Comparator.comparingInt(this::firstReport).thenComparing(PlatformAsOf::code))
                .toList();
    }

    private static int level(List<PlatformAsOf> family) {
        return family.stream()
                .mapToInt(p -> LEVELS.contains(p.level()) ? LEVELS.indexOf(p.level()) : LEVELS.size())
                .min()
                .orElse(LEVELS.size());
    }

    private PlatformState worst(List<PlatformAsOf> family) {
        return PlatformState.worst(
                family.stream().flatMap(p -> states(p).values().stream()).toList());
    }

    private int firstReport(PlatformAsOf platform) {
        List<WeekMaterial.Report> reports = material.reports();
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).platform().equals(platform.code())) {
                return i;
            }
        }
        return reports.size();
    }

    private SortedMap<LocalDate, PlatformState> states(PlatformAsOf platform) {
        return material.figures().states().getOrDefault(platform.code(), new TreeMap<>());
    }

    private Section section(List<PlatformAsOf> tools) {
        String kind = tools.get(0).kind();
        List<PlatformAsOf> reported =
                tools.stream().filter(p -> Timeline.of(states(p)).isKnown()).toList();
        Grounds grounds = new Grounds();
        List<String> sentences = new ArrayList<>();
        if (reported.size() == 1) {
            sentences.add(ToolStory.of(material, reported.get(0), grounds));
        } else if (!reported.isEmpty()) {
            sentences.addAll(together(tools, reported, grounds));
            reported.forEach(tool -> sentences.addAll(new Handovers(material).of(tool.code())));
        }
        testimoniesAlone(tools, reported, grounds).ifPresent(sentences::add);
        List<Paragraph> paragraphs = new ArrayList<>();
        paragraphs.add(grounds.fact(Words.set(String.join(" ", sentences))));
        quote(tools).ifPresent(paragraphs::add);
        return new Section("family", Words.set(ToolNames.family(kind)), null, kind, paragraphs);
    }

    private List<String> together(List<PlatformAsOf> tools, List<PlatformAsOf> reported, Grounds grounds) {
        List<String> codes = tools.stream().map(PlatformAsOf::code).toList();
        FamilyDays days = new FamilyDays(material, reported);
        List<String> sentences = new ArrayList<>(days.write(grounds));
        int untilThen = sentences.size();
        symptoms(tools, reported, grounds).ifPresent(sentences::add);
        List<WeekMaterial.Told> told = told(reported);
        if (!told.isEmpty()) {
            addSources(told, grounds);
            sentences.add(troubles.share(
                    told, "ces outils", "byFamily:" + tools.get(0).kind(), grounds));
        }
        LocalDate last = sentences.size() == untilThen ? days.lastAlone() : null;
        for (WeekMaterial.Statement said : sayings.claims(codes)) {
            String of = said.platforms().size() == 1
                    ? material.platform(said.platforms().get(0))
                            .map(p -> " pour " + ToolNames.within(p))
                            .orElse("")
                    : "";
            sentences.add(sayings.claim(said, last, of, grounds));
            last = said.day();
        }
        long blocked = material.figures().schoolDays().stream()
                .filter(day -> reported.stream()
                        .anyMatch(p -> states(p)
                                .getOrDefault(day, PlatformState.UNKNOWN)
                                .blocking()))
                .count();
        if (blocked >= LONG && !sayings.anythingSaid(codes)) {
            sentences.add("Nous n’avons connaissance d’aucune déclaration officielle à leur sujet cette semaine.");
        }
        return sentences;
    }

    /** A witness's words where no national tool's section has any. */
    private Optional<Paragraph> quote(List<PlatformAsOf> tools) {
        boolean quoted = new PlatformSections(material)
                .tools().stream()
                        .anyMatch(national -> material.quotes().stream()
                                .anyMatch(q -> q.platform().equals(national.code())));
        return quoted
                ? Optional.empty()
                : Quotes.best(
                                material,
                                q -> tools.stream().anyMatch(p -> p.code().equals(q.platform())))
                        .map(Quotes::paragraph);
    }

    /** What testimonies said most on the days that were reported as degraded. */
    private Optional<String> symptoms(List<PlatformAsOf> tools, List<PlatformAsOf> reported, Grounds grounds) {
        TreeSet<LocalDate> degraded = new TreeSet<>();
        reported.forEach(p -> states(p).forEach((day, state) -> {
            if (state == PlatformState.DEGRADED) {
                degraded.add(day);
            }
        }));
        Map<String, List<WeekMaterial.Told>> byTrouble = told(tools).stream()
                .filter(t -> degraded.contains(t.day()))
                .collect(
                        Collectors.groupingBy(t -> t.symptom() + "/" + t.feature(), TreeMap::new, Collectors.toList()));
        return byTrouble.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, List<WeekMaterial.Told>> e) -> count(e.getValue()))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .map(Map.Entry::getValue)
                .filter(trouble -> count(trouble) >= LONG)
                .map(trouble -> {
                    addSources(trouble, grounds);
                    WeekMaterial.Told one = trouble.get(0);
                    long n = grounds.count("bySymptom:" + one.symptom() + "/" + one.feature(), count(trouble));
                    List<LocalDate> days = trouble.stream()
                            .map(WeekMaterial.Told::day)
                            .distinct()
                            .sorted()
                            .toList();
                    return FrenchNumbers.capital(Words.weekdays(days)) + ", "
                            + troubles.clause(one.symptom(), one.feature(), n) + ".";
                });
    }

    private List<WeekMaterial.Told> told(List<PlatformAsOf> tools) {
        return material.told().stream()
                .filter(t -> tools.stream().anyMatch(p -> p.code().equals(t.platform())))
                .toList();
    }

    private static long count(List<WeekMaterial.Told> told) {
        return told.stream().mapToLong(WeekMaterial.Told::count).sum();
    }

    private static void addSources(List<WeekMaterial.Told> told, Grounds grounds) {
        told.stream().flatMap(t -> t.sources().stream()).limit(MOST_SOURCES).forEach(grounds::add);
    }

    private Optional<String> testimoniesAlone(List<PlatformAsOf> tools, List<PlatformAsOf> reported, Grounds grounds) {
        List<PlatformAsOf> others =
                tools.stream().filter(p -> !reported.contains(p)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<WeekMaterial.Told> told = told(others);
        addSources(told, grounds);
        long n = grounds.count("byPlatform:" + others.get(0).kind(), count(told));
        long all = grounds.count("published", material.figures().testimonies().published());
        grounds.count("tools:" + others.get(0).kind(), others.size());
        List<LocalDate> days =
                told.stream().map(WeekMaterial.Told::day).distinct().sorted().toList();
        String names = others.size() > MOST_NAMED
                ? FrenchNumbers.words(others.size()) + " outils"
                : FrenchNumbers.list(others.stream().map(ToolNames::within).toList());
        return Optional.of(FrenchNumbers.capital(Troubles.outOf(n, all))
                + (FrenchNumbers.plural(n) ? " décrivent" : " décrit") + " des difficultés avec " + names
                + " ("
                + Words.weekdays(days)
                + "), sans signalement de nos sections.");
    }
}
