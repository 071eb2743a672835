package fr.vigie.timeline.web;

import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.french.FrenchDates;
import fr.vigie.http.Sentence;
import fr.vigie.incident.IncidentFilter;
import fr.vigie.incident.IncidentOrder;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.Incidents;
import fr.vigie.timeline.Happening;
import fr.vigie.timeline.Happenings;
import fr.vigie.timeline.PublicCounts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** The last incidents of a tool for everybody, on {@code /plateformes/…}: no testimony is told of one by one. */
@Named
@RequestScoped
public class ToolIncidents {

    private static final int MOST = 6;
    private static final Duration AFTER_THE_LAST_WORD = Duration.ofHours(12);

    @Inject
    Incidents incidents;

    @Inject
    Happenings happenings;

    @Inject
    PublicCounts counts;

    @Inject
    Territories territories;

    @Inject
    ChartMaking making;

    @Inject
    Sentence sentence;

    private List<Shown> shown;

    /**
     * An incident as everybody sees it.
     *
     * @param title where, and from when to when
     * @param told how many testimonies, or empty where that may not be told
     */
    public record Shown(String title, String told, boolean ongoing, Chart chart) {}

    /** The tool's last incidents, the latest first. */
    public List<Shown> of(String platform) {
        if (shown == null) {
            shown = incidents.page(IncidentFilter.of(platform), IncidentOrder.START, true, 0, MOST).stream()
                    .map(this::shown)
                    .toList();
        }
        return shown;
    }

    private Shown shown(IncidentRow incident) {
        List<Happening> all = happenings.seenByEverybody(incident);
        String place = incident.region() == null
                ? sentence.of("report.page.national")
                : territories.region(incident.region()).map(Region::name).orElse(incident.region());
        String first = day(incident.period().firstDay());
        String title = incident.period().open()
                ? sentence.of("timeline.since", place, first)
                : incident.period().lastDay().equals(incident.period().firstDay())
                        ? sentence.of("timeline.on", place, first)
                        : sentence.of(
                                "timeline.between",
                                place,
                                first,
                                day(incident.period().lastDay()));
        var told = counts.of(incident);
        Instant start = all.stream()
                .map(Happening::from)
                .min(Instant::compareTo)
                .orElse(incident.period().start());
        return new Shown(
                title,
                told.isEmpty() ? "" : sentence.of("timeline.told", told.getAsLong()),
                incident.ongoing(),
                all.isEmpty()
                        ? null
                        : making.chart("incident-" + incident.id(), title, start, end(incident, all), all, false));
    }

    private static Instant end(IncidentRow incident, List<Happening> all) {
        Instant last = all.stream()
                .map(each -> each.to() == null ? each.from() : each.to())
                .max(Instant::compareTo)
                .orElseThrow();
        return incident.period().open() ? last.plus(AFTER_THE_LAST_WORD) : last;
    }

    private String day(LocalDate day) {
        return sentence.getLanguage().equals("en")
                ? DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH)
                        .format(day)
                : FrenchDates.full(day);
    }
}
