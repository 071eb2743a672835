package fr.vigie.incident.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.list.ListQuery;
import fr.vigie.http.list.SortedList;
import fr.vigie.incident.IncidentFilter;
import fr.vigie.incident.IncidentRow;
import fr.vigie.incident.IncidentStanding;
import fr.vigie.incident.Watching;
import fr.vigie.report.VisibleRegions;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;

/** {@code /equipe/incidents}: the list of incidents; filter, order and page are in its address, which can be shared. */
@Named
@RequestScoped
public class IncidentList extends SortedList<IncidentRow> {

    @Inject
    Watching watching;

    @Inject
    VisibleRegions visible;

    @Inject
    Territories territories;

    @Inject
    Platforms platforms;

    @Inject
    Clock clock;

    private final IncidentQuery query = new IncidentQuery();
    private IncidentFilter filter;

    public IncidentQuery getQuery() {
        return query;
    }

    @Override
    protected ListQuery query() {
        return query;
    }

    @Override
    protected long count() {
        return watching.count(filter());
    }

    @Override
    protected List<IncidentRow> rows(int first, int most) {
        return watching.page(filter(), query.order(), query.descending(), first, most);
    }

    /** A part of the address that means nothing lets everything through, as on any list. */
    private IncidentFilter filter() {
        if (filter == null) {
            try {
                filter = query.filter(territories);
            } catch (Refused meaningless) {
                filter = IncidentFilter.ALL;
            }
        }
        return filter;
    }

    /** The tools that can be watched today. */
    public List<PlatformAsOf> getPlatforms() {
        return platforms.asOf(ParisTime.day(clock.instant())).stream()
                .filter(tool -> !tool.isWorkaround())
                .toList();
    }

    public List<Region> getRegions() {
        return visible.regions();
    }

    /** Whether the person may open incidents of the whole country. */
    public boolean isNational() {
        return visible.covers(null);
    }

    public IncidentStanding[] getStandings() {
        return IncidentStanding.values();
    }
}
