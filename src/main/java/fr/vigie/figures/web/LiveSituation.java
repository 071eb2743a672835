package fr.vigie.figures.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.figures.Audience;
import fr.vigie.figures.Figures;
import fr.vigie.http.Sentence;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import fr.vigie.svg.FranceMap;
import fr.vigie.svg.Shade;
import fr.vigie.svg.StateMatrix;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code /situation}: the last seven days by tool and region, with who answers for the tool, what was last reported of it
 * and on how many days it was reported to fail; and how many testify. Where nobody spoke, nothing is known: neither that
 * a tool works nor that a failure goes on.
 */
@Named
@RequestScoped
public class LiveSituation {

    private static final int DAYS = 7;
    private static final int BRIEF = 4;

    @Inject
    Figures figures;

    @Inject
    WeekViews views;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    Sentence sentence;

    @Inject
    Clock clock;

    private WeekWords words;
    private LocalDate today;
    private List<LocalDate> days;
    private List<Tool> tools;
    private final SortedMap<String, SortedMap<LocalDate, PlatformState>> states = new TreeMap<>();
    private final SortedMap<String, Long> told = new TreeMap<>();

    /**
     * A tool that somebody spoke of.
     *
     * @param last the day of the last report, or empty
     * @param failing on how many of the days it was reported to fail
     */
    public record Tool(
            String code,
            String name,
            String authority,
            String state,
            String label,
            String last,
            long failing,
            long witnesses) {}

    /** The worst of the last reports of a region's own tools. @param day of that report, or empty */
    public record Place(String name, String state, String label, String day) {}

    @PostConstruct
    void count() {
        Instant now = clock.instant();
        words = views.words();
        today = ParisTime.day(now);
        days = Stream.iterate(today.minusDays(DAYS - 1L), day -> day.plusDays(1))
                .limit(DAYS)
                .toList();
        Week week = Week.of(today);
        Stream.of(week.previous(), week).forEach(each -> {
            var counted = figures.week(each, Audience.PUBLIC, now);
            counted.states()
                    .forEach((tool, byDay) -> byDay.forEach((day, state) -> {
                        if (days.contains(day) && state.reported()) {
                            states.computeIfAbsent(tool, t -> new TreeMap<>()).put(day, state);
                        }
                    }));
            counted.byPlatformDay()
                    .forEach((tool, byDay) -> byDay.forEach((day, count) -> {
                        if (days.contains(day)) {
                            told.merge(tool, count, Long::sum);
                        }
                    }));
        });
    }

    /** The moment of the page, to the minute. */
    public String getMoment() {
        return words.day(today) + ", " + sentence.hour(clock.instant());
    }

    /** The tools that somebody spoke of, the worst first. */
    public List<Tool> getTools() {
        if (tools == null) {
            tools = tools();
        }
        return tools;
    }

    private List<Tool> tools() {
        List<Tool> all = new ArrayList<>();
        Stream.concat(states.keySet().stream(), told.keySet().stream())
                .distinct()
                .sorted()
                .forEach(code -> platforms
                        .nearest(code, today)
                        .filter(tool -> !tool.isWorkaround())
                        .ifPresent(tool -> all.add(tool(tool))));
        all.sort(Comparator.comparing(
                        (Tool tool) -> PlatformState.find(tool.state()).orElse(PlatformState.UNKNOWN))
                .thenComparing(Comparator.comparingLong(Tool::witnesses).reversed())
                .thenComparing(Tool::name));
        return all;
    }

    /** The first few of them, for the home page. */
    public List<Tool> getBrief() {
        return getTools().stream().limit(BRIEF).toList();
    }

    private Tool tool(PlatformAsOf tool) {
        SortedMap<LocalDate, PlatformState> known = states.getOrDefault(tool.code(), new TreeMap<>());
        PlatformState last = known.isEmpty() ? PlatformState.UNKNOWN : known.get(known.lastKey());
        String label = known.isEmpty()
                ? words.sentence("report.state.inconnu")
                : words.sentence("report.state." + last.code());
        return new Tool(
                tool.code(),
                words.platform(tool.code(), today),
                words.authority(tool.code(), today),
                last.code(),
                label,
                known.isEmpty() ? "" : words.day(known.lastKey()),
                known.values().stream()
                        .filter(state -> state != PlatformState.NOMINAL)
                        .count(),
                told.getOrDefault(tool.code(), 0L));
    }

    /** How many tools nobody spoke of. */
    public long getSilent() {
        return platforms.asOf(today).stream()
                .filter(tool -> !tool.isWorkaround())
                .filter(tool -> !states.containsKey(tool.code()) && !told.containsKey(tool.code()))
                .count();
    }

    /** States by day of the tools that somebody spoke of, in the order of the list. */
    public StateMatrix getStates() {
        return new StateMatrix(
                "etats",
                words.sentence("figures.page.states.title"),
                days.stream().map(words::shortDay).toList(),
                getTools().stream()
                        .map(tool -> new StateMatrix.Row(
                                tool.name(),
                                null,
                                days.stream()
                                        .map(day -> states.getOrDefault(tool.code(), new TreeMap<>())
                                                .getOrDefault(day, PlatformState.UNKNOWN))
                                        .map(state -> new StateMatrix.Cell(
                                                state.code(), words.sentence("report.state." + state.code()), null))
                                        .toList()))
                        .toList());
    }

    /** The regions with the worst last report of a tool of their own. */
    public List<Place> getPlaces() {
        return territories.regions().stream()
                .map(region -> {
                    Last last = worst(region);
                    return new Place(
                            words.region(region.code()),
                            last.state().code(),
                            words.sentence("report.state." + last.state().code()),
                            last.day() == null ? "" : words.day(last.day()));
                })
                .sorted(Comparator.comparing(Place::name, Collator.getInstance(Locale.FRENCH)))
                .toList();
    }

    /** A tool's last report. */
    private record Last(PlatformState state, LocalDate day) {}

    private Last worst(Region region) {
        return platforms.inRegion(region.code(), today).stream()
                .filter(tool -> !tool.isNational() && states.containsKey(tool.code()))
                .map(tool -> states.get(tool.code()))
                .map(byDay -> new Last(byDay.get(byDay.lastKey()), byDay.lastKey()))
                .min(Comparator.comparing(Last::state).thenComparing(Last::day, Comparator.reverseOrder()))
                .orElse(new Last(PlatformState.UNKNOWN, null));
    }

    /** The same on a map. */
    public String getMapHtml() {
        List<FranceMap.Area> areas = territories.regions().stream()
                .map(region -> Map.entry(
                        region,
                        territories.academiesOf(region.code()).stream()
                                .flatMap(academy -> territories.departmentsOf(academy.code()).stream())
                                .map(department -> department.code())
                                .toList()))
                .filter(entry -> !entry.getValue().isEmpty())
                .map(entry -> new FranceMap.Area(
                        words.region(entry.getKey().code()),
                        entry.getValue(),
                        Shade.ofState(worst(entry.getKey()).state().code()),
                        "",
                        words.sentence(
                                "report.state." + worst(entry.getKey()).state().code())))
                .toList();
        return new FranceMap(
                        "carte",
                        words.sentence("figures.live.map.title"),
                        words.sentence("figures.page.map.description"),
                        areas)
                .svg();
    }

    public String getMapAttribution() {
        return FranceMap.ATTRIBUTION;
    }

    /** This week and the one before it, for those who want the whole of it. */
    public Week getWeek() {
        return Week.of(today);
    }
}
