package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A section for each family of local tools (the ENT above all): day by day, state by state, where. */
final class FamilySections {

    private static final int MOST_PLACES = 6;
    private static final int MOST_SOURCES = 24;

    private final WeekMaterial material;

    FamilySections(WeekMaterial material) {
        this.material = material;
    }

    List<Section> write() {
        Map<String, List<PlatformAsOf>> families = material.platforms().values().stream()
                .filter(p -> !p.isNational() && !p.isWorkaround())
                .filter(p -> timeline(p).isKnown() || hasTestimony(p))
                .sorted(Comparator.comparingInt(this::firstReport).thenComparing(PlatformAsOf::code))
                .collect(Collectors.groupingBy(PlatformAsOf::kind, TreeMap::new, Collectors.toList()));
        return families.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, List<PlatformAsOf>> f) ->
                                -f.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(f -> section(f.getKey(), f.getValue()))
                .toList();
    }

    /** In which order tools were first reported; those that never were come last. */
    private int firstReport(PlatformAsOf platform) {
        List<WeekMaterial.Report> reports = material.reports();
        for (int i = 0; i < reports.size(); i++) {
            if (reports.get(i).platform().equals(platform.code())) {
                return i;
            }
        }
        return reports.size();
    }

    private boolean hasTestimony(PlatformAsOf platform) {
        return !material.toldOf(platform.code()).isEmpty();
    }

    private SortedMap<LocalDate, PlatformState> states(PlatformAsOf platform) {
        return material.figures().states().getOrDefault(platform.code(), new TreeMap<>());
    }

    private Timeline timeline(PlatformAsOf platform) {
        return Timeline.of(states(platform));
    }

    private Section section(String kind, List<PlatformAsOf> tools) {
        List<PlatformAsOf> reported =
                tools.stream().filter(p -> timeline(p).isKnown()).toList();
        Grounds sources = new Grounds();
        List<String> sentences = new ArrayList<>(days(reported, sources));
        symptoms(tools, reported, sources).ifPresent(sentences::add);
        testimoniesAlone(tools, reported, sources).ifPresent(sentences::add);
        return new Section(
                "family",
                Words.set(Words.family(kind)),
                null,
                kind,
                List.of(sources.fact(Words.set(String.join(" ", sentences)))));
    }

    /** One sentence a day, days that went the same way together. */
    private List<String> days(List<PlatformAsOf> tools, Grounds sources) {
        TreeSet<LocalDate> all = new TreeSet<>();
        tools.forEach(p -> all.addAll(states(p).keySet()));
        Map<List<LocalDate>, Map<PlatformState, List<PlatformAsOf>>> grouped = new LinkedHashMap<>();
        List<LocalDate> together = new ArrayList<>();
        Map<PlatformState, List<PlatformAsOf>> before = null;
        for (LocalDate day : all) {
            Map<PlatformState, List<PlatformAsOf>> now = byState(tools, day);
            if (before != null && !now.equals(before)) {
                grouped.put(List.copyOf(together), before);
                together.clear();
            }
            together.add(day);
            before = now;
        }
        if (before != null) {
            grouped.put(List.copyOf(together), before);
        }
        List<String> sentences = new ArrayList<>();
        Map<PlatformAsOf, PlatformState> lastKnown = new HashMap<>();
        grouped.forEach((days, byState) -> {
            sentence(days, byState, lastKnown, sources).ifPresent(sentences::add);
            byState.forEach((state, which) -> {
                if (state.reported()) {
                    which.forEach(p -> lastKnown.put(p, state));
                    material.reports().stream()
                            .filter(r -> days.contains(r.day())
                                    && which.stream().anyMatch(p -> p.code().equals(r.platform()))
                                    && r.state() == state)
                            .forEach(r -> sources.add(r.mark()));
                }
            });
        });
        return sentences;
    }

    private Map<PlatformState, List<PlatformAsOf>> byState(List<PlatformAsOf> tools, LocalDate day) {
        Map<PlatformState, List<PlatformAsOf>> byState = new TreeMap<>();
        for (PlatformAsOf p : tools) {
            PlatformState state = states(p).getOrDefault(day, PlatformState.UNKNOWN);
            byState.computeIfAbsent(state, s -> new ArrayList<>()).add(p);
        }
        return byState;
    }

    private Optional<String> sentence(
            List<LocalDate> days,
            Map<PlatformState, List<PlatformAsOf>> byState,
            Map<PlatformAsOf, PlatformState> lastKnown,
            Grounds grounds) {
        List<String> clauses = new ArrayList<>();
        byState.forEach((state, tools) -> {
            if (state.reported()) {
                tools.stream()
                        .collect(Collectors.groupingBy(
                                p -> noun(state, lastKnown.get(p)), LinkedHashMap::new, Collectors.toList()))
                        .forEach((noun, which) -> clauses.add(noun + " " + places(which, grounds)));
            }
        });
        List<PlatformAsOf> silent = byState.getOrDefault(PlatformState.UNKNOWN, List.of()).stream()
                .filter(lastKnown::containsKey)
                .toList();
        if (clauses.isEmpty() && silent.isEmpty()) {
            return Optional.empty();
        }
        String silence = silent.isEmpty()
                ? ""
                : "aucun signalement ne permet de conclure pour "
                        + FrenchNumbers.list(silent.stream()
                                .limit(MOST_PLACES)
                                .map(p -> Words.placeNoun(p, material.regions(), isAloneThere(p)))
                                .toList());
        String said = String.join(", ", clauses);
        String whole = said.isEmpty() ? silence : silence.isEmpty() ? said : said + "\u00a0; " + silence;
        return Optional.of(FrenchNumbers.capital(Words.dates(days)) + part(days, byState) + ", " + whole + ".");
    }

    /** A state after what was last reported of the tool: only what was better or worse before can return. */
    private static String noun(PlatformState state, PlatformState before) {
        if (state == PlatformState.NOMINAL) {
            return before != null && before != PlatformState.NOMINAL
                    ? "service redevenu normal selon nos sections"
                    : "service normal selon nos sections";
        }
        return Words.noun(state);
    }

    /** « matin » when all that was reported as worst of a single day was reported of its morning. */
    private String part(List<LocalDate> days, Map<PlatformState, List<PlatformAsOf>> byState) {
        if (days.size() != 1) {
            return "";
        }
        List<DayPart> parts = material.reports().stream()
                .filter(r -> r.day().equals(days.get(0))
                        && byState.getOrDefault(r.state(), List.of()).stream()
                                .anyMatch(p -> p.code().equals(r.platform())))
                .map(WeekMaterial.Report::part)
                .distinct()
                .toList();
        return parts.size() == 1 ? Words.part(parts.get(0)) : "";
    }

    private String places(List<PlatformAsOf> tools, Grounds grounds) {
        List<String> places = new ArrayList<>(tools.stream()
                .limit(MOST_PLACES)
                .map(p -> Words.place(p, material.regions(), isAloneThere(p)))
                .toList());
        int more = tools.size() - places.size();
        if (more > 0) {
            grounds.count("others:" + tools.size(), more);
            places.add("sur " + FrenchNumbers.words(more) + " " + FrenchNumbers.agreed(more, "autre") + " "
                    + FrenchNumbers.agreed(more, "outil"));
        }
        return FrenchNumbers.list(places);
    }

    private boolean isAloneThere(PlatformAsOf platform) {
        return material.platforms().values().stream()
                        .filter(p -> p.kind().equals(platform.kind())
                                && p.territories().equals(platform.territories())
                                && p.level().equals(platform.level()))
                        .count()
                == 1;
    }

    /** What testimonies said most on the days that were reported as degraded. */
    private Optional<String> symptoms(List<PlatformAsOf> tools, List<PlatformAsOf> reported, Grounds sources) {
        TreeSet<LocalDate> degraded = new TreeSet<>();
        reported.forEach(p -> states(p).forEach((day, state) -> {
            if (state == PlatformState.DEGRADED) {
                degraded.add(day);
            }
        }));
        Map<String, List<WeekMaterial.Told>> byTrouble = material.told().stream()
                .filter(t -> degraded.contains(t.day())
                        && tools.stream().anyMatch(p -> p.code().equals(t.platform())))
                .collect(
                        Collectors.groupingBy(t -> t.symptom() + "/" + t.feature(), TreeMap::new, Collectors.toList()));
        return byTrouble.entrySet().stream()
                .max(Comparator.comparing((Map.Entry<String, List<WeekMaterial.Told>> e) -> count(e.getValue()))
                        .thenComparing(Map.Entry::getKey, Comparator.reverseOrder()))
                .filter(e -> count(e.getValue()) >= 2)
                .map(e -> {
                    addSources(e.getValue(), sources);
                    long n = sources.count("bySymptom:" + e.getKey(), count(e.getValue()));
                    List<LocalDate> days = e.getValue().stream()
                            .map(WeekMaterial.Told::day)
                            .distinct()
                            .sorted()
                            .toList();
                    return FrenchNumbers.capital(Words.weekdays(days)) + ", " + trouble(e.getKey(), n) + ".";
                });
    }

    private static long count(List<WeekMaterial.Told> told) {
        return told.stream().mapToLong(WeekMaterial.Told::count).sum();
    }

    private static void addSources(List<WeekMaterial.Told> told, Grounds grounds) {
        told.stream().flatMap(t -> t.sources().stream()).limit(MOST_SOURCES).forEach(grounds::add);
    }

    private String trouble(String key, long size) {
        if (key.equals("lenteurs/messagerie")) {
            return "les messageries étaient très lentes (" + FrenchNumbers.words(size) + " témoignages)";
        }
        String symptom = key.substring(0, key.indexOf('/'));
        return FrenchNumbers.words(size) + " témoignages décrivent le même problème ("
                + FrenchNumbers.small(material.symptoms().getOrDefault(symptom, symptom)) + ")";
    }

    private Optional<String> testimoniesAlone(List<PlatformAsOf> tools, List<PlatformAsOf> reported, Grounds sources) {
        List<PlatformAsOf> others =
                tools.stream().filter(p -> !reported.contains(p)).toList();
        if (others.isEmpty()) {
            return Optional.empty();
        }
        List<WeekMaterial.Told> told = material.told().stream()
                .filter(t -> others.stream().anyMatch(p -> p.code().equals(t.platform())))
                .toList();
        addSources(told, sources);
        long n = sources.count("byPlatform:" + others.get(0).kind(), count(told));
        sources.count("tools:" + others.get(0).kind(), others.size());
        List<LocalDate> days =
                told.stream().map(WeekMaterial.Told::day).distinct().sorted().toList();
        String names = others.size() > MOST_PLACES
                ? FrenchNumbers.words(others.size()) + " outils"
                : FrenchNumbers.list(others.stream().map(PlatformAsOf::name).toList());
        return Optional.of(FrenchNumbers.capital(FrenchNumbers.words(n)) + " "
                + FrenchNumbers.agreed(n, "témoignage")
                + (FrenchNumbers.plural(n) ? " décrivent" : " décrit") + " des difficultés avec " + names
                + " ("
                + FrenchNumbers.list(
                        days.stream().map(FrenchDates::weekday).distinct().toList())
                + "), sans signalement de nos sections.");
    }
}
