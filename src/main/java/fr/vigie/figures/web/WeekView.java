package fr.vigie.figures.web;

import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Region;
import fr.vigie.figures.Arrivals;
import fr.vigie.figures.Audience;
import fr.vigie.figures.WaitingRoom;
import fr.vigie.figures.WeekFigures;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.Week;
import fr.vigie.svg.Bar;
import fr.vigie.svg.BarTable;
import fr.vigie.svg.FranceMap;
import fr.vigie.svg.Shade;
import fr.vigie.svg.StateMatrix;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A week's figures as a page shows them: each number with what it counts and, for staff, the list of the rows that it
 * counts. What nobody reported is shown as unknown, never as working.
 */
public final class WeekView {

    /** A number that the page shows. @param href the rows that it counts; null where the reader may not see them */
    public record Key(String value, String label, String href) {}

    /** A sentence of the page. @param href the rows that it speaks of; null where the reader may not see them */
    public record Line(String text, String href) {}

    private static final Week FIRST = new Week(1, 1);

    private final WeekFigures figures;
    private final Arrivals arrivals;
    private final Week current;
    private final WeekWords words;
    private final List<PlatformAsOf> tools;
    private final Map<String, List<String>> departmentsOfRegion;
    private final List<Region> regions;
    private final WeekLinks links;

    /**
     * @param arrivals when testimonies poured in; null for readers who are not shown it
     * @param current the week of today, which has no next one yet
     * @param tools those that the figures speak of
     */
    WeekView(
            WeekFigures figures,
            Arrivals arrivals,
            Week current,
            WeekWords words,
            List<PlatformAsOf> tools,
            List<Region> regions,
            Map<String, List<String>> departmentsOfRegion,
            WeekLinks links) {
        this.figures = figures;
        this.arrivals = arrivals;
        this.current = current;
        this.words = words;
        this.tools = tools;
        this.regions = regions;
        this.departmentsOfRegion = departmentsOfRegion;
        this.links = links;
    }

    static List<String> codes(List<Department> departments) {
        return departments.stream().map(Department::code).toList();
    }

    public Week getWeek() {
        return figures.week();
    }

    /** The week before; null before the first that can be named. */
    public Week getPrevious() {
        return figures.week().equals(FIRST) ? null : figures.week().previous();
    }

    /** The week after; null for a week that hasn't begun. */
    public Week getNext() {
        return figures.week().compareTo(current) < 0 ? figures.week().next() : null;
    }

    /** « du lundi 5 au dimanche 11 avril 2021 ». */
    public String getSpan() {
        return words.span(figures.week());
    }

    /** Whether nobody said anything of the week. */
    public boolean isSilent() {
        return figures.isEmpty();
    }

    /** What a silent week's page says: never that all went well. */
    public String getSilence() {
        return words.sentence(figures.week().compareTo(current) > 0 ? "figures.page.ahead" : "figures.page.empty");
    }

    /** Whether any testimony counts. */
    public boolean isTold() {
        return figures.total() > 0;
    }

    /** The moment whose figures these are. */
    public String getMoment() {
        return words.sentence(
                "figures.live.moment",
                words.day(figures.asOf().toLocalDate()) + ", "
                        + words.time(figures.asOf().toLocalTime()));
    }

    public String getSchoolDays() {
        return figures.schoolDays().isEmpty()
                ? words.sentence("figures.page.noSchool")
                : words.sentence(
                        "figures.page.school",
                        String.join(
                                ", ",
                                figures.schoolDays().stream()
                                        .map(words::shortDay)
                                        .toList()));
    }

    /** The week's totals. */
    public List<Key> getKeys() {
        List<Key> keys = new ArrayList<>();
        var told = figures.testimonies();
        if (figures.audience() == Audience.INTERNAL) {
            keys.add(key(told.received(), "received", links.received()));
            keys.add(key(told.counted(), "counted", links.counted("")));
        }
        keys.add(key(told.published(), "published", links.published()));
        keys.add(key(told.quotable(), "quotable", links.quoted()));
        keys.add(key(told.quotableNamed(), "named", links.attributed()));
        keys.add(key(figures.academies(), "academies", figures.byAcademy().isEmpty() ? null : "#academies"));
        keys.add(key(figures.regions(), "regions", figures.byRegion().isEmpty() ? null : "#regions"));
        keys.add(key(figures.lostSessions(), "lost", links.counted("&perdue=true")));
        keys.add(key(figures.pupilsBlocked(), "blocked", links.counted("&bloques=true")));
        keys.add(key(figures.reports(), "reports", links.allReports()));
        keys.add(key(figures.statements(), "statements", links.allStatements()));
        keys.add(key(figures.contradicted(), "contradicted", links.contradicted()));
        return keys;
    }

    private Key key(long value, String what, String href) {
        return new Key(words.number(value), words.sentence("figures.key." + what, value), href);
    }

    /** What stands out: when testimonies began to pour in, tools long inaccessible, waiting rooms. */
    public List<Line> getLines() {
        List<Line> lines = new ArrayList<>();
        figures.surge()
                .forEach((kind, surge) -> lines.add(new Line(
                        words.sentence(
                                "figures.page.surge",
                                words.kind(kind),
                                words.day(surge.start().toLocalDate()),
                                words.french()
                                        ? surge.label()
                                        : words.time(surge.start().toLocalTime())),
                        arrivals == null ? null : "#afflux")));
        figures.inaccessibleUntil()
                .forEach((tool, day) -> lines.add(new Line(
                        words.sentence("figures.page.until", words.platform(tool, figures.from()), words.day(day)),
                        links.reports(tool))));
        WaitingRoom room = figures.waitingRoom();
        if (room != null && room.concerned() > 0) {
            lines.add(new Line(
                    words.sentence(
                            "figures.page.waitingRoom", words.number(room.blocked()), words.number(room.concerned())),
                    links.counted("&bloques=true&symptome=salle_attente_bloquee")));
        }
        return lines;
    }

    /** The quarters of an hour of each surge's day; none for the public, whom few testimonies must not be shown. */
    public List<ArrivalChart> getArrivals() {
        return arrivals == null
                ? List.of()
                : figures.surge().entrySet().stream()
                        .map(surge -> ArrivalChart.of(
                                arrivals,
                                surge.getKey(),
                                surge.getValue().start().toLocalDate(),
                                words))
                        .toList();
    }

    /** The state of each tool that somebody spoke of, by day. */
    public StateMatrix getStates() {
        TreeSet<LocalDate> days = new TreeSet<>(figures.schoolDays());
        figures.states().values().forEach(states -> days.addAll(states.keySet()));
        List<StateMatrix.Row> rows =
                tools(figures.states().keySet()).map(tool -> row(tool, days)).toList();
        return new StateMatrix(
                "etats",
                words.sentence("figures.page.states.title"),
                days.stream().map(words::shortDay).toList(),
                rows);
    }

    /** National tools first. */
    private Stream<PlatformAsOf> tools(Set<String> codes) {
        return tools.stream()
                .filter(tool -> codes.contains(tool.code()))
                .sorted(Comparator.comparing((PlatformAsOf tool) -> !tool.isNational())
                        .thenComparing(PlatformAsOf::name));
    }

    private StateMatrix.Row row(PlatformAsOf tool, TreeSet<LocalDate> days) {
        SortedMap<LocalDate, PlatformState> states = figures.states().get(tool.code());
        return new StateMatrix.Row(
                words.platform(tool.code(), figures.from()),
                null,
                days.stream()
                        .map(day -> {
                            PlatformState state = states.getOrDefault(day, PlatformState.UNKNOWN);
                            return new StateMatrix.Cell(
                                    state.code(),
                                    words.sentence("report.state." + state.code()),
                                    state.reported() ? links.reports(tool.code(), day) : null);
                        })
                        .toList());
    }

    /** Testimonies by day. */
    public BarTable getByDay() {
        return new BarTable(toldDays().stream()
                .map(day -> count(
                        words.dayOfWeek(day),
                        figures.byDay().getOrDefault(day, 0L),
                        links.counted("jour", day.toString())))
                .toList());
    }

    /** The school days, and other days on which somebody met a problem. */
    private SortedSet<LocalDate> toldDays() {
        SortedSet<LocalDate> days = new TreeSet<>(figures.schoolDays());
        days.addAll(figures.byDay().keySet());
        return days;
    }

    /** Nothing to list where nothing was counted. */
    private static Bar count(String label, long count, String href) {
        return new Bar(label, count, count == 0 ? null : href);
    }

    /** Testimonies by tool and day. */
    public ToolDays getByPlatformDay() {
        SortedSet<LocalDate> days = toldDays();
        return new ToolDays(
                days.stream().map(words::shortDay).toList(),
                tools(figures.byPlatform().keySet())
                        .map(tool -> toolDays(tool.code(), days))
                        .toList());
    }

    private ToolDays.Row toolDays(String tool, SortedSet<LocalDate> days) {
        SortedMap<LocalDate, Long> counts = figures.byPlatformDay().getOrDefault(tool, new TreeMap<>());
        String name = words.platform(tool, figures.from());
        return new ToolDays.Row(
                name,
                days.stream()
                        .map(day -> count(
                                name + ", " + words.dayOfWeek(day),
                                counts.getOrDefault(day, 0L),
                                links.counted("&plateforme=" + tool + "&jour=" + day)))
                        .toList(),
                count(name, figures.byPlatform().get(tool), links.counted("plateforme", tool)));
    }

    public BarTable getByPlatform() {
        return bars(figures.byPlatform(), code -> words.platform(code, figures.from()), "plateforme");
    }

    public BarTable getBySymptom() {
        return bars(figures.bySymptom(), words::symptom, "symptome");
    }

    public BarTable getByRegion() {
        return bars(figures.byRegion(), words::region, "region");
    }

    public BarTable getByAcademy() {
        return bars(figures.byAcademy(), words::academy, "academie");
    }

    private BarTable bars(SortedMap<String, Long> counts, Function<String, String> name, String parameter) {
        return new BarTable(counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue()
                        .reversed()
                        .thenComparing(entry -> name.apply(entry.getKey())))
                .map(entry ->
                        new Bar(name.apply(entry.getKey()), entry.getValue(), links.counted(parameter, entry.getKey())))
                .toList());
    }

    /** Testimonies by region on a map; the table beside it says the same. */
    public String getMapHtml() {
        long highest = figures.byRegion().values().stream()
                .mapToLong(Long::longValue)
                .max()
                .orElse(0);
        List<FranceMap.Area> areas = regions.stream()
                .filter(region -> !departmentsOfRegion
                        .getOrDefault(region.code(), List.of())
                        .isEmpty())
                .map(region -> {
                    long count = figures.byRegion().getOrDefault(region.code(), 0L);
                    return new FranceMap.Area(
                            words.region(region.code()),
                            departmentsOfRegion.get(region.code()),
                            Shade.ofCount(count, highest),
                            count == 0 ? "" : words.number(count),
                            words.sentence("figures.page.map.area", count));
                })
                .toList();
        return new FranceMap(
                        "carte",
                        words.sentence("figures.page.map.title"),
                        words.sentence("figures.page.map.description"),
                        areas)
                .svg();
    }

    public String getMapAttribution() {
        return FranceMap.ATTRIBUTION;
    }
}
