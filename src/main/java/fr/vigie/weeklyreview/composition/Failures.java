package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Which tools did not work as they should, in the week and on a day, as reported, and who answers for them. */
final class Failures {

    private static final int MOST_NAMED = 6;

    private final WeekMaterial material;

    Failures(WeekMaterial material) {
        this.material = material;
    }

    /** Which authority answers for what failed that day, families of local tools together. */
    Optional<String> responsibilities(LocalDate day) {
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
                    .computeIfAbsent(ToolNames.dependsOn(one), authority -> new ArrayList<>())
                    .add(alone ? ToolNames.within(one) : "les " + ToolNames.familyNoun(what));
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

    /** As they were that day, in the order of their codes; what stands in for a tool is none. */
    List<PlatformAsOf> failing(LocalDate day) {
        return material.platforms().keySet().stream()
                .flatMap(code -> material.platform(code, day).stream())
                .filter(p -> !p.isWorkaround())
                .filter(p -> state(p.code(), day).failing())
                .toList();
    }

    /** The worst that was reported of a tool on a day. */
    PlatformState state(String code, LocalDate day) {
        return material.figures().states().getOrDefault(code, new TreeMap<>()).getOrDefault(day, PlatformState.UNKNOWN);
    }

    /** How many tools were out of reach on the same day under different authorities. */
    Optional<String> together(LocalDate day, Grounds grounds) {
        List<PlatformAsOf> out = failing(day).stream()
                .filter(p -> state(p.code(), day).blocking())
                .toList();
        long authorities =
                out.stream().map(ToolNames::shortAuthority).distinct().count();
        return authorities < 2
                ? Optional.empty()
                : Optional.of("Ce jour-là, " + FrenchNumbers.words(grounds.count("blocked:" + day, out.size()))
                        + " outils relevant d’autorités différentes étaient inaccessibles ou presque.");
    }

    /** The school’s own tools that did not work on some day; what teachers turned to instead is never what a week is named after. */
    List<PlatformAsOf> tools() {
        return material.platforms().values().stream()
                .filter(tool ->
                        !tool.isWorkaround() && states(tool).values().stream().anyMatch(PlatformState::failing))
                .toList();
    }

    /** The school days on which some tool did not. */
    List<LocalDate> days() {
        return material.figures().schoolDays().stream()
                .filter(day -> !failing(day).isEmpty())
                .toList();
    }

    /** Whether a tool was out of reach on some day. */
    boolean wasOut(PlatformAsOf tool) {
        return states(tool).values().stream().anyMatch(PlatformState::blocking);
    }

    private SortedMap<LocalDate, PlatformState> states(PlatformAsOf tool) {
        return material.figures().states().getOrDefault(tool.code(), new TreeMap<>());
    }
}
