package fr.vigie.figures.web;

import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Region;
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
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A week's figures as a page shows them: each number with what it counts and, for staff, the list of the rows that it
 * counts. What nobody reported is shown as unknown, never as working.
 */
public final class WeekView {

    /** A number that the page shows. @param href the rows that it counts; null where the reader may not see them */
    public record Key(String value, String label, String href) {}

    private final WeekFigures figures;
    private final WeekWords words;
    private final List<PlatformAsOf> tools;
    private final Map<String, List<String>> departmentsOfRegion;
    private final List<Region> regions;
    private final boolean linked;

    WeekView(
            WeekFigures figures,
            WeekWords words,
            List<PlatformAsOf> tools,
            List<Region> regions,
            Map<String, List<String>> departmentsOfRegion,
            boolean linked) {
        this.figures = figures;
        this.words = words;
        this.tools = tools;
        this.regions = regions;
        this.departmentsOfRegion = departmentsOfRegion;
        this.linked = linked;
    }

    static List<String> codes(List<Department> departments) {
        return departments.stream().map(Department::code).toList();
    }

    public Week getWeek() {
        return figures.week();
    }

    public Week getPrevious() {
        return figures.week().previous();
    }

    public Week getNext() {
        return figures.week().next();
    }

    /** « du lundi 5 au dimanche 11 avril 2021 ». */
    public String getSpan() {
        return words.span(figures.week());
    }

    /** Whether nobody said anything of the week. */
    public boolean isSilent() {
        return figures.isEmpty();
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
        if (linked) {
            keys.add(key(told.received(), "received", testimonies("")));
            keys.add(key(told.counted(), "counted", testimonies("&etat=compte")));
        }
        keys.add(key(told.published(), "published", testimonies("&etat=publie")));
        keys.add(key(told.quotable(), "quotable", testimonies("&etat=citable")));
        keys.add(key(figures.academies(), "academies", null));
        keys.add(key(figures.regions(), "regions", null));
        keys.add(key(figures.lostSessions(), "lost", testimonies("&etat=compte&perdue=true")));
        keys.add(key(figures.pupilsBlocked(), "blocked", null));
        keys.add(key(figures.reports(), "reports", reports("")));
        keys.add(key(figures.statements(), "statements", statements()));
        keys.add(key(figures.contradicted(), "contradicted", statements()));
        return keys;
    }

    private Key key(long value, String what, String href) {
        return new Key(words.number(value), words.sentence("figures.key." + what, value), href);
    }

    /** « 54 élèves sur 124 », or nothing when no testimony tells. */
    public String getWaitingRoom() {
        var room = figures.waitingRoom();
        return room == null || room.concerned() == 0
                ? ""
                : words.sentence(
                        "figures.page.waitingRoom", words.number(room.blocked()), words.number(room.concerned()));
    }

    /** When testimonies began to pour in, a sentence a family. */
    public List<String> getSurges() {
        return figures.surge().entrySet().stream()
                .map(entry -> words.sentence(
                        "figures.page.surge",
                        words.kind(entry.getKey()),
                        words.day(entry.getValue().start().toLocalDate()),
                        words.french()
                                ? entry.getValue().label()
                                : words.time(entry.getValue().start().toLocalTime())))
                .toList();
    }

    /** « Ma classe à la maison : inaccessible jusqu’au jeudi 8 avril 2021 ». */
    public List<String> getUntil() {
        return figures.inaccessibleUntil().entrySet().stream()
                .map(entry -> words.sentence(
                        "figures.page.until",
                        words.platform(entry.getKey(), figures.from()),
                        words.day(entry.getValue())))
                .toList();
    }

    /** The state of each tool that somebody spoke of, by day. */
    public StateMatrix getStates() {
        TreeSet<LocalDate> days = new TreeSet<>(figures.schoolDays());
        figures.states().values().forEach(states -> days.addAll(states.keySet()));
        List<StateMatrix.Row> rows = tools.stream()
                .filter(tool -> figures.states().containsKey(tool.code()))
                .sorted(Comparator.comparing((PlatformAsOf tool) -> !tool.isNational())
                        .thenComparing(PlatformAsOf::name))
                .map(tool -> row(tool, days))
                .toList();
        return new StateMatrix(
                "etats",
                words.sentence("figures.page.states.title"),
                days.stream().map(words::shortDay).toList(),
                rows);
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
                                    state.reported()
                                            ? reports("&outil=" + tool.code() + "&du=" + day + "&au=" + day)
                                            : null);
                        })
                        .toList());
    }

    /** Testimonies by day. */
    public BarTable getByDay() {
        return new BarTable(figures.week().days().stream()
                .filter(day ->
                        figures.schoolDays().contains(day) || figures.byDay().containsKey(day))
                .map(day -> new Bar(
                        words.day(day),
                        figures.byDay().getOrDefault(day, 0L),
                        figures.byDay().containsKey(day) ? testimonies("&etat=compte&jour=" + day) : null))
                .toList());
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
                .map(entry -> new Bar(
                        name.apply(entry.getKey()),
                        entry.getValue(),
                        testimonies("&etat=compte&" + parameter + "=" + entry.getKey())))
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

    private String testimonies(String query) {
        return linked ? "/equipe/temoignages/index.xhtml?semaine=" + figures.week() + query : null;
    }

    private String reports(String query) {
        return linked
                ? "/equipe/signalements/index.xhtml?"
                        + (query.contains("du=") ? query.substring(1) : "semaine=" + figures.week() + query)
                : null;
    }

    private String statements() {
        return linked ? "/equipe/declarations/index.xhtml?semaine=" + figures.week() : null;
    }
}
