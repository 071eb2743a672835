package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.StateRules;
import fr.vigie.figures.Surge;
import fr.vigie.figures.TestimonyCounts;
import fr.vigie.figures.WaitingRoom;
import fr.vigie.figures.WeekFigures;
import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A part of a week: chosen tools, one académie, or both. Of an académie, nothing finer is told than what everybody may see
 * (k-anonymity): its reports, its total where it is published, and words whose witnesses let their académie be named.
 *
 * @param label what it is, within a sentence: « l’académie de Créteil »
 * @param tools codes of the chosen ones; empty for all
 * @param academy its code, or null for the whole country
 * @param territories the académie, its region and its départements with the letter of their level
 * @param named how an attribution names the académie
 */
public record Extent(String label, Set<String> tools, String academy, Set<String> territories, String named) {

    /** Chosen tools in the whole country. */
    public static Extent ofTools(String label, Set<String> tools) {
        return new Extent(label, tools, null, Set.of(), "");
    }

    private static SortedMap<LocalDate, Map<String, PlatformAsOf>> changed(WeekMaterial week, Set<String> tools) {
        SortedMap<LocalDate, Map<String, PlatformAsOf>> changed = new TreeMap<>();
        week.changed().forEach((day, each) -> {
            Map<String, PlatformAsOf> here = new TreeMap<>(each);
            here.keySet().retainAll(tools);
            changed.put(day, here);
        });
        return changed;
    }

    /** What of a week belongs to this part. */
    public WeekMaterial of(WeekMaterial week) {
        Predicate<String> chosen = code -> tools.isEmpty() || tools.contains(code);
        SortedMap<String, PlatformAsOf> platforms = new TreeMap<>();
        week.platforms().forEach((code, tool) -> {
            if (chosen.test(code) && serves(tool)) {
                platforms.put(code, tool);
            }
        });
        List<WeekMaterial.Report> reports = week.reports().stream()
                .filter(report -> platforms.containsKey(report.platform()) && isHere(report.region()))
                .toList();
        List<WeekMaterial.Told> told = academy != null
                ? List.of()
                : week.told().stream()
                        .filter(one -> platforms.containsKey(one.platform()))
                        .toList();
        SortedMap<String, Surge> surges = wholeSurges(week, platforms.keySet());
        return new WeekMaterial(
                label,
                figures(week.figures(), platforms.keySet(), reports, told, surges),
                new WeekMaterial.SetAside(0, 0, 0, 0),
                platforms,
                changed(week, platforms.keySet()),
                week.regions(),
                week.academies(),
                week.symptoms(),
                reports,
                told,
                surges.isEmpty()
                        ? List.of()
                        : week.arrivals().stream()
                                .filter(arrival -> platforms.containsKey(arrival.platform()))
                                .toList(),
                week.quotes().stream()
                        .filter(quote -> platforms.containsKey(quote.platform())
                                && (academy == null || quote.attribution().contains(named)))
                        .toList(),
                week.statements().stream()
                        .filter(said -> said.platforms().isEmpty()
                                || said.platforms().stream().anyMatch(platforms::containsKey))
                        .toList(),
                week.demands(),
                week.questions(),
                week.references().stream()
                        .filter(reference -> academy == null && platforms.containsKey(reference.platform()))
                        .toList(),
                week.context(),
                week.seen().stream()
                        .filter(seen -> academy == null && platforms.containsKey(seen.platform()))
                        .toList(),
                List.of());
    }

    private boolean serves(PlatformAsOf tool) {
        return academy == null
                || tool.isNational()
                || tool.territories().isEmpty()
                || tool.prefixedTerritories().stream().anyMatch(territories::contains);
    }

    private boolean isHere(String region) {
        return academy == null || region == null || territories.contains("R" + region);
    }

    /** A surge is a family's: it is told where all of the family's tools are. */
    private SortedMap<String, Surge> wholeSurges(WeekMaterial week, Set<String> codes) {
        SortedMap<String, Surge> surges = new TreeMap<>();
        if (academy == null) {
            week.figures().surge().forEach((kind, surge) -> {
                boolean whole = week.platforms().values().stream()
                        .filter(tool -> tool.kind().equals(kind))
                        .allMatch(tool -> codes.contains(tool.code()));
                if (whole) {
                    surges.put(kind, surge);
                }
            });
        }
        return surges;
    }

    private WeekFigures figures(
            WeekFigures all,
            Set<String> codes,
            List<WeekMaterial.Report> reports,
            List<WeekMaterial.Told> told,
            SortedMap<String, Surge> surges) {
        SortedMap<String, Long> byPlatform = academy == null ? only(all.byPlatform(), codes) : new TreeMap<>();
        SortedMap<String, SortedMap<LocalDate, Long>> byPlatformDay =
                academy == null ? only(all.byPlatformDay(), codes) : new TreeMap<>();
        SortedMap<LocalDate, Long> byDay = new TreeMap<>();
        byPlatformDay.values().forEach(days -> days.forEach((day, n) -> byDay.merge(day, n, Long::sum)));
        long published = academy == null
                ? byPlatform.values().stream().mapToLong(Long::longValue).sum()
                : tools.isEmpty() ? all.byAcademy().getOrDefault(academy, 0L) : 0;
        SortedMap<String, Long> byAcademy = new TreeMap<>();
        if (academy != null && published > 0) {
            byAcademy.put(academy, published);
        }
        SortedMap<String, SortedMap<LocalDate, PlatformState>> states = StateRules.byDay(
                reports.stream()
                        .map(r -> new StateRules.Reported(r.platform(), r.day(), r.state()))
                        .toList(),
                byPlatform.keySet(),
                all.schoolDays());
        SortedMap<String, LocalDate> until = new TreeMap<>();
        states.forEach((tool, days) ->
                StateRules.inaccessibleUntil(days, all.schoolDays()).ifPresent(day -> until.put(tool, day)));
        return new WeekFigures(
                all.week(),
                all.from(),
                all.to(),
                all.audience(),
                all.asOf(),
                all.schoolDays(),
                new TestimonyCounts(published, published, published, 0, 0),
                byDay,
                byPlatform,
                byPlatformDay,
                told.stream()
                        .collect(Collectors.groupingBy(
                                WeekMaterial.Told::symptom,
                                TreeMap::new,
                                Collectors.summingLong(WeekMaterial.Told::count))),
                new TreeMap<>(),
                byAcademy,
                byAcademy.size(),
                0,
                0,
                0,
                new WaitingRoom(0, 0),
                states,
                until,
                surges,
                null,
                0,
                0,
                reports.size());
    }

    private static <T> SortedMap<String, T> only(SortedMap<String, T> all, Set<String> codes) {
        SortedMap<String, T> some = new TreeMap<>(all);
        some.keySet().retainAll(new TreeSet<>(codes));
        return some;
    }
}
