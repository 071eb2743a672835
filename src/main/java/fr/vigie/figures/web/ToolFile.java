package fr.vigie.figures.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.figures.Audience;
import fr.vigie.figures.Figures;
import fr.vigie.figures.ToolWeeks;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.Typography;
import fr.vigie.http.Address;
import fr.vigie.http.Form;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.svg.Bar;
import fr.vigie.svg.BarTable;
import fr.vigie.svg.StateMatrix;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code /plateformes/NAT-MCM}: who answers for a tool, and the last weeks in which somebody spoke of it, day by day. A day on
 * which nobody did is unknown. Figures are the public ones.
 */
@Named
@RequestScoped
public class ToolFile {

    private static final int WEEKS = 12;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    @Inject
    ToolWeeks toolWeeks;

    @Inject
    Figures figures;

    @Inject
    WeekViews views;

    @Inject
    Address address;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private Optional<PlatformAsOf> tool;
    private Map<Week, WeekFigures> weeks;

    /** The tool's name; where the address names none, the page answers 404. */
    public String getName() {
        return find().map(found -> views.words().platform(found.code(), today()))
                .orElse("");
    }

    /** The tool as it is today, or was when it was last in service. */
    public PlatformAsOf getTool() {
        return find().orElse(null);
    }

    private Optional<PlatformAsOf> find() {
        if (tool == null) {
            tool = platforms.nearest(address.getLast(), today()).filter(found -> !found.isWorkaround());
            if (tool.isEmpty()) {
                Form.none();
            }
        }
        return tool;
    }

    public String getAuthority() {
        return views.words().authority(getTool().code(), today());
    }

    /** Whether it is in service today. */
    public boolean isInService() {
        return platforms.find(getTool().code(), today()).isPresent();
    }

    /** The names of its territories; empty for the whole country. */
    public List<String> getPlaces() {
        return getTool().territories().stream()
                .map(code -> switch (getTool().level()) {
                    case "region" -> territories.region(code).map(each -> each.name());
                    case "academie" -> territories.academy(code).map(each -> each.name());
                    default -> territories.department(code).map(each -> each.name());
                })
                .flatMap(Optional::stream)
                .map(Typography::set)
                .toList();
    }

    /** The same, one after the other. */
    public String getPlacesTold() {
        return String.join(", ", getPlaces());
    }

    /** Where older weeks are. */
    public String getOlderLink() {
        String page = address.to("/plateformes/" + getTool().code());
        return page + (page.contains("?") ? "&" : "?") + "avant=" + getOlder();
    }

    /** The weeks shown, the latest first, with their figures. */
    private Map<Week, WeekFigures> weeks() {
        if (weeks == null) {
            weeks = new LinkedHashMap<>();
            Instant now = clock.instant();
            for (Week week : toolWeeks.before(getTool().code(), until(), WEEKS)) {
                weeks.put(week, figures.week(week, Audience.PUBLIC, now));
            }
        }
        return weeks;
    }

    private LocalDate until() {
        String before = request.getParameter("avant");
        try {
            return before == null
                    ? Week.of(today()).next().monday()
                    : Week.parse(before).monday();
        } catch (Refused noWeek) {
            return Week.of(today()).next().monday();
        }
    }

    /** The weeks in which somebody spoke of it. */
    public List<Week> getWeeks() {
        return List.copyOf(weeks().keySet());
    }

    /** The week before which older ones are asked for; null where there are none. */
    public Week getOlder() {
        return weeks().size() < WEEKS ? null : getWeeks().get(WEEKS - 1);
    }

    /** States by week and day; Saturdays and Sundays only where one was reported. */
    public StateMatrix getStates() {
        var words = views.words();
        boolean weekends = weeks().values().stream()
                .flatMap(week -> states(week).keySet().stream())
                .anyMatch(day -> day.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue());
        List<DayOfWeek> days =
                Arrays.stream(DayOfWeek.values()).limit(weekends ? 7 : 5).toList();
        return new StateMatrix(
                "semaines",
                words.sentence("figures.tool.states"),
                days.stream()
                        .map(day -> day.getDisplayName(
                                TextStyle.FULL, words.messages().locale()))
                        .toList(),
                weeks().entrySet().stream()
                        .map(week -> new StateMatrix.Row(
                                words.span(week.getKey()),
                                address.to("/situation/" + week.getKey()),
                                days.stream()
                                        .map(day -> states(week.getValue())
                                                .getOrDefault(
                                                        week.getKey().monday().plusDays(day.getValue() - 1L),
                                                        PlatformState.UNKNOWN))
                                        .map(state -> new StateMatrix.Cell(
                                                state.code(), words.sentence("report.state." + state.code()), null))
                                        .toList()))
                        .toList());
    }

    private SortedMap<LocalDate, PlatformState> states(WeekFigures week) {
        SortedMap<LocalDate, PlatformState> known = new TreeMap<>();
        week.states().getOrDefault(getTool().code(), new TreeMap<>()).forEach((day, state) -> {
            if (state.reported()) {
                known.put(day, state);
            }
        });
        return known;
    }

    /** How many testified, week by week. */
    public BarTable getTestimonies() {
        return new BarTable(weeks().entrySet().stream()
                .map(week -> new Bar(
                        views.words().span(week.getKey()),
                        week.getValue().byPlatform().getOrDefault(getTool().code(), 0L),
                        null))
                .toList());
    }

    private LocalDate today() {
        return ParisTime.day(clock.instant());
    }
}
