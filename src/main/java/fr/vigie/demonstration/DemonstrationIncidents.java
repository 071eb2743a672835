package fr.vigie.demonstration;

import fr.vigie.incident.OpenedForDemonstration;
import fr.vigie.report.PlatformState;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportOrder;
import fr.vigie.report.ReportRow;
import fr.vigie.report.StatusReports;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Incidents of the demonstration week, by rule: one for each tool and territory reported as blocked, from the first day on
 * which it was reported to fail. It is over where it was reported to be better on the week's last day, and goes on where nobody
 * reported that day: silence is no return to normal.
 */
@ApplicationScoped
class DemonstrationIncidents {

    private static final Week WEEK = new Week(2021, 14);
    private static final int MOST = 500;
    private static final String GROUND =
            "Dernier signalement de la semaine : amélioré. Les vacances commencent (démonstration).";

    @Inject
    StatusReports reports;

    @Inject
    OpenedForDemonstration opened;

    /** Opens those that are missing. */
    void make() {
        var week = new ReportFilter(WEEK.monday(), WEEK.sunday(), null, null, null, null, null, null);
        var byPlace = new TreeMap<String, List<ReportRow>>();
        List<ReportRow> all = reports.page(week, ReportOrder.DAY, false, 0, MOST);
        all.forEach(report -> byPlace.merge(
                report.facts().platformCode() + " " + report.facts().regionCode(),
                List.of(report),
                (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
        byPlace.values().stream()
                .filter(here ->
                        here.stream().anyMatch(report -> report.facts().state().blocking()))
                .forEach(here -> open(here, all.get(all.size() - 1).facts().day()));
    }

    private void open(List<ReportRow> here, LocalDate lastDay) {
        var facts = here.get(0).facts();
        LocalDate first = here.stream()
                .map(ReportRow::facts)
                .filter(each -> each.state() != PlatformState.NOMINAL)
                .map(each -> each.day())
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Optional<LocalDate> better = here.stream()
                .map(ReportRow::facts)
                .max(Comparator.comparing(each -> each.day()))
                .filter(last -> last.day().equals(lastDay))
                .filter(last -> last.state() == PlatformState.IMPROVED || last.state() == PlatformState.NOMINAL)
                .map(last -> last.day());
        opened.open(
                facts.platformCode(),
                facts.regionCode(),
                first,
                better.orElse(null),
                better.isPresent() ? GROUND : null,
                DemonstrationWeek.ACTOR);
    }
}
