package fr.vigie.report.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.list.ListQuery;
import fr.vigie.http.list.SortedList;
import fr.vigie.report.PlatformState;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportRow;
import fr.vigie.report.StatusReports;
import fr.vigie.report.VisibleRegions;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** {@code /equipe/signalements}: the list of reports; filter, order and page are in its address, which can be shared. */
@Named
@RequestScoped
public class ReportList extends SortedList<ReportRow> {

    @Inject
    StatusReports reports;

    @Inject
    VisibleRegions visible;

    @Inject
    Territories territories;

    @Inject
    Platforms platforms;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Clock clock;

    private final ReportQuery query = new ReportQuery();
    private ReportFilter filter;

    public ReportQuery getQuery() {
        return query;
    }

    @Override
    protected ListQuery query() {
        return query;
    }

    @Override
    protected long count() {
        return reports.count(filter());
    }

    @Override
    protected List<ReportRow> rows(int first, int most) {
        return reports.page(filter(), query.order(), query.descending(), first, most);
    }

    /** A part of the address that means nothing lets everything through, as on any list. */
    private ReportFilter filter() {
        if (filter == null) {
            try {
                filter = query.filter(territories);
            } catch (Refused meaningless) {
                filter = ReportFilter.ALL;
            }
            filter = filter.within(visible.codes());
        }
        return filter;
    }

    public List<PlatformAsOf> getPlatforms() {
        return platforms.asOf(ParisTime.day(clock.instant()));
    }

    public List<Region> getRegions() {
        return visible.regions();
    }

    public List<PlatformState> getStates() {
        return Arrays.stream(PlatformState.values())
                .filter(PlatformState::reported)
                .toList();
    }

    public List<Term> getSymptoms() {
        return vocabulary.symptoms();
    }

    /** The name of a tool as it was on the day of a report. */
    public String platform(ReportRow row) {
        return platforms
                .nearest(row.facts().platformCode(), row.facts().day())
                .map(PlatformAsOf::name)
                .orElse(row.facts().platformCode());
    }

    /** The name of a report's region, or null for the whole country. */
    public String region(ReportRow row) {
        return row.facts().regionCode() == null
                ? null
                : territories
                        .region(row.facts().regionCode())
                        .map(Region::name)
                        .orElse(row.facts().regionCode());
    }

    /** The French name of a report's main symptom, or empty. */
    public String symptom(ReportRow row) {
        return vocabulary.symptom(row.facts().symptomCode()).map(Term::label).orElse("");
    }
}
