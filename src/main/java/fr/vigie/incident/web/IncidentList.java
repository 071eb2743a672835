package fr.vigie.incident.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.ListAddress;
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
import java.util.Map;

/** {@code /equipe/incidents}: the list of incidents; filter, order and page are in its address, which can be shared. */
@Named
@RequestScoped
public class IncidentList {

    private static final int ROWS = 50;

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
    private int page = 1;
    private IncidentFilter filter;
    private List<IncidentRow> rows;
    private Long total;

    public IncidentQuery getQuery() {
        return query;
    }

    public List<IncidentRow> getRows() {
        if (rows == null) {
            rows = watching.page(filter(), query.order(), query.descending(), (getPage() - 1) * ROWS, ROWS);
        }
        return rows;
    }

    public long getTotal() {
        if (total == null) {
            total = watching.count(filter());
        }
        return total;
    }

    /** From 1; the last one for an address that goes further than the list. */
    public int getPage() {
        return Math.min(page, getPages());
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public int getPages() {
        return (int) Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    /** The address of another page of the same list. */
    public String at(int otherPage) {
        return ListAddress.of(query.parts(), Map.of("page", String.valueOf(otherPage)));
    }

    /** The address of the same list in another order; a second click on the same column turns it round. */
    public String sorted(String code) {
        return ListAddress.of(
                query.parts(), Map.of("tri", isSorted(code) && !query.descending() ? "-" + code : code, "page", "1"));
    }

    /** {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} takes it. */
    public String direction(String code) {
        return !isSorted(code) ? "none" : query.descending() ? "descending" : "ascending";
    }

    private boolean isSorted(String code) {
        return query.order().code().equals(code);
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
