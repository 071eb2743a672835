package fr.vigie.figures.web;

import fr.vigie.incident.IncidentFilter;
import fr.vigie.incident.IncidentOrder;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.IncidentStanding;
import fr.vigie.incident.Incidents;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Since when a tool fails, as its incidents that go on say: the day, never the hour, which might tell who testified. */
@Named
@RequestScoped
public class OngoingSince {

    private static final int MOST = 500;

    @Inject
    Incidents incidents;

    @Inject
    WeekViews views;

    private Map<String, List<IncidentRow>> ongoing;

    /** « mardi 6 avril 2021 (Île-de-France) »; empty when no incident of the tool goes on. */
    public String of(String platform) {
        if (ongoing == null) {
            var all = new IncidentFilter(null, null, null, null, IncidentStanding.ONGOING, null);
            ongoing = incidents.page(all, IncidentOrder.START, false, 0, MOST).stream()
                    .collect(Collectors.groupingBy(IncidentRow::platform));
        }
        List<IncidentRow> here = ongoing.getOrDefault(platform, List.of());
        if (here.isEmpty()) {
            return "";
        }
        WeekWords words = views.words();
        IncidentRow first = here.get(0);
        String day = words.day(first.period().firstDay());
        if (here.size() > 1) {
            return words.sentence("figures.live.since.many", day, here.size());
        }
        return first.region() == null
                ? day
                : words.sentence("figures.live.since.one", day, words.region(first.region()));
    }
}
