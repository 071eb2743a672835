package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The week of several local tools of a family, day by day, state by state, where; days that went the same way together. */
final class FamilyDays {

    private static final int MOST_PLACES = 6;
    private static final int MANY = 3;

    private final WeekMaterial material;
    private final List<PlatformAsOf> tools;
    private final Set<PlatformAsOf> gone = new HashSet<>();
    private LocalDate lastAlone;

    /** @param tools those that were reported, in the order in which they are named */
    FamilyDays(WeekMaterial material, List<PlatformAsOf> tools) {
        this.material = material;
        this.tools = tools;
    }

    private SortedMap<LocalDate, PlatformState> states(PlatformAsOf platform) {
        return material.figures().states().getOrDefault(platform.code(), new TreeMap<>());
    }

    /** One sentence a day, days that went the same way together. */
    List<String> write(Grounds sources) {
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
            sentence(days, byState, lastKnown, sources).ifPresent(said -> {
                sentences.add(said);
                lastAlone = days.size() == 1 ? days.get(0) : null;
            });
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

    /** The day of the last sentence, where it tells of a single one; else null. */
    LocalDate lastAlone() {
        return lastAlone;
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
                .filter(p -> lastKnown.containsKey(p) && !gone.contains(p))
                .toList();
        if (clauses.isEmpty() && silent.isEmpty()) {
            return Optional.empty();
        }
        String silence = silent.isEmpty() ? "" : silence(days, silent);
        String said = String.join(", ", clauses);
        String whole = said.isEmpty() ? silence : silence.isEmpty() ? said : said + "\u00a0; " + silence;
        boolean onlyGone = said.isEmpty() && gone.containsAll(silent) && days.size() > 1;
        String when = onlyGone ? "à partir du " + FrenchDates.withoutYear(days.get(0)) : Words.dates(days);
        return Optional.of(FrenchNumbers.capital(when) + part(days, byState) + ", " + whole
                + stillTold(days, silent, grounds) + ".");
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

    private String places(List<PlatformAsOf> which, Grounds grounds) {
        if (which.size() == tools.size() && tools.size() >= MANY) {
            return "dans les " + FrenchNumbers.words(tools.size()) + " cas";
        }
        List<String> places = new ArrayList<>(which.stream()
                .limit(MOST_PLACES)
                .map(p -> ToolNames.place(p, material.regions(), isAloneThere(p)))
                .toList());
        int more = which.size() - places.size();
        if (more > 0) {
            grounds.count("others:" + which.size(), more);
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

    /** Said once of tools that nobody reports any more. */
    private String silence(List<LocalDate> days, List<PlatformAsOf> silent) {
        LocalDate last = days.get(days.size() - 1);
        List<PlatformAsOf> forGood = silent.stream()
                .filter(p -> !states(p).tailMap(last.plusDays(1)).isEmpty()
                        && states(p).tailMap(last.plusDays(1)).values().stream().noneMatch(PlatformState::reported))
                .toList();
        gone.addAll(forGood);
        List<PlatformAsOf> today =
                silent.stream().filter(p -> !forGood.contains(p)).toList();
        return Stream.of(
                        forGood.isEmpty() ? "" : "aucun signalement ne permet plus de conclure pour " + named(forGood),
                        today.isEmpty() ? "" : "aucun signalement ne permet de conclure pour " + named(today))
                .filter(clause -> !clause.isEmpty())
                .collect(Collectors.joining("\u00a0; "));
    }

    private String named(List<PlatformAsOf> silent) {
        return FrenchNumbers.list(silent.stream()
                .limit(MOST_PLACES)
                .map(p -> ToolNames.placeNoun(p, material.regions(), isAloneThere(p)))
                .toList());
    }

    /** What testimonies say of days and tools that no section reported. */
    private String stillTold(List<LocalDate> days, List<PlatformAsOf> silent, Grounds grounds) {
        long n = material.told().stream()
                .filter(t -> days.contains(t.day())
                        && silent.stream().anyMatch(p -> p.code().equals(t.platform())))
                .mapToLong(WeekMaterial.Told::count)
                .sum();
        if (n == 0) {
            return "";
        }
        grounds.count("told:" + days.get(0), n);
        return ", mais " + FrenchNumbers.words(n) + " " + FrenchNumbers.agreed(n, "témoignage")
                + (FrenchNumbers.plural(n) ? " y décrivent" : " y décrit") + " des difficultés";
    }
}
