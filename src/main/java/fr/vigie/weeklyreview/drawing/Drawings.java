package fr.vigie.weeklyreview.drawing;

import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.Typography;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.Week;
import fr.vigie.svg.Bar;
import fr.vigie.svg.BarChart;
import fr.vigie.svg.FranceMap;
import fr.vigie.svg.Shade;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Draws the charts, tables and maps of a review; the names of tools are those of its week. */
@ApplicationScoped
public class Drawings {

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    /**
     * What a section shows, by its kind.
     *
     * @param kind {@code table}: the state of each tool by day; {@code chart}: testimonies by day; {@code map}: testimonies
     *     by region; {@code surge}: how they poured in on the day of the surge; nothing for any other
     * @param platform of one tool only, for a chart or a table; null for all
     * @param id unique in its page
     * @param figures as an edition keeps them
     */
    public Optional<Drawing> of(String kind, String platform, String id, Week week, String figures) {
        FigureReading read = new FigureReading(figures);
        Drawing drawing = switch (kind) {
            case "table" -> states(read, platform, week);
            case "chart" -> byDay(read, platform, id, week);
            case "map" -> byRegion(read, id);
            case "surge" ->
                read.surgeCurve().map(curve -> SurgeDrawing.of(curve, id)).orElse(null);
            default -> null;
        };
        return Optional.ofNullable(drawing).filter(one -> !one.rows().isEmpty());
    }

    private Drawing states(FigureReading figures, String platform, Week week) {
        List<LocalDate> days = List.copyOf(figures.days());
        List<String> head = new ArrayList<>(List.of("Outil"));
        days.forEach(day -> head.add(FrenchDates.weekday(day) + " " + day.getDayOfMonth()));
        List<List<String>> rows = new ArrayList<>();
        SortedMap<String, SortedMap<String, String>> states = figures.states();
        tools(states, week).forEach(tool -> {
            if (platform == null || platform.equals(tool.code()) || platform.equals(tool.kind())) {
                List<String> row = new ArrayList<>(List.of(Typography.set(tool.name())));
                days.forEach(day -> row.add(
                        state(states.get(tool.code()).get(day.toString())).label()));
                rows.add(row);
            }
        });
        return new Drawing("État des outils, jour par jour", "", "", head, rows, "");
    }

    /** National tools first, then by name. */
    private List<PlatformAsOf> tools(SortedMap<String, SortedMap<String, String>> states, Week week) {
        return states.keySet().stream()
                .flatMap(code -> platforms.nearest(code, week.monday()).stream())
                .filter(tool -> !tool.isWorkaround())
                .sorted(Comparator.comparing((PlatformAsOf tool) -> !tool.isNational())
                        .thenComparing(PlatformAsOf::name))
                .toList();
    }

    private static PlatformState state(String code) {
        return PlatformState.find(code).orElse(PlatformState.UNKNOWN);
    }

    private Drawing byDay(FigureReading figures, String platform, String id, Week week) {
        SortedMap<String, Long> counts = platform == null ? figures.counts("byDay") : figures.countsOf(platform);
        String title = "Témoignages par jour"
                + (platform == null
                        ? ""
                        : " sur "
                                + platforms
                                        .nearest(platform, week.monday())
                                        .map(PlatformAsOf::name)
                                        .orElse(platform));
        List<Bar> bars = figures.days().stream()
                .map(day -> Bar.of(
                        FrenchDates.weekday(day) + " " + day.getDayOfMonth(), counts.getOrDefault(day.toString(), 0L)))
                .toList();
        String said = title + "\u00a0: "
                + bars.stream().map(bar -> bar.label() + ", " + bar.count()).collect(Collectors.joining("\u202f; "))
                + ".";
        return new Drawing(
                title,
                counts.isEmpty() ? "" : new BarChart(id, title, said, bars).svg(),
                said,
                List.of("Jour", "Témoignages"),
                counts.isEmpty()
                        ? List.of()
                        : bars.stream()
                                .map(bar -> List.of(bar.label(), FrenchNumbers.digits(bar.count())))
                                .toList(),
                "");
    }

    private Drawing byRegion(FigureReading figures, String id) {
        SortedMap<String, Long> counts = figures.counts("byRegion");
        Map<String, List<String>> departments = territories.departments().stream()
                .collect(Collectors.groupingBy(
                        Department::regionCode,
                        TreeMap::new,
                        Collectors.mapping(Department::code, Collectors.toList())));
        long highest = counts.values().stream().mapToLong(Long::longValue).max().orElse(0);
        List<Region> regions = territories.regions();
        List<FranceMap.Area> areas = regions.stream()
                .filter(region -> departments.containsKey(region.code()))
                .map(region -> {
                    long count = counts.getOrDefault(region.code(), 0L);
                    return new FranceMap.Area(
                            Typography.set(region.name()),
                            departments.get(region.code()),
                            Shade.ofCount(count, highest),
                            count == 0 ? "" : FrenchNumbers.digits(count),
                            FrenchNumbers.count(count, "témoignage"));
                })
                .toList();
        List<List<String>> rows = regions.stream()
                .filter(region -> counts.containsKey(region.code()))
                .sorted(Comparator.comparing((Region region) -> -counts.get(region.code()))
                        .thenComparing(Region::name))
                .map(region -> List.of(Typography.set(region.name()), FrenchNumbers.digits(counts.get(region.code()))))
                .toList();
        String title = "Témoignages par région";
        String said = title + "\u00a0: "
                + rows.stream().map(row -> row.get(0) + ", " + row.get(1)).collect(Collectors.joining("\u202f; "))
                + ". Une région sans témoignage est une région dont on ne sait rien.";
        return new Drawing(
                title,
                counts.isEmpty() ? "" : new FranceMap(id, title, said, areas).svg(),
                said,
                List.of("Région", "Témoignages"),
                rows,
                FranceMap.ATTRIBUTION);
    }
}
