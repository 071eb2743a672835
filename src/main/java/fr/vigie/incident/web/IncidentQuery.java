package fr.vigie.incident.web;

import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.list.DatedQuery;
import fr.vigie.incident.IncidentFilter;
import fr.vigie.incident.IncidentOrder;
import fr.vigie.incident.IncidentStanding;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Week;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What an address asks of the list of incidents, the same on the page and over HTTP; each part may be missing.
 *
 * <p>{@code week=2021-W14}, or {@code from=}/{@code to=} (days, included; an incident counts on each day that it touches),
 * {@code platform=}, {@code region=R11} or {@code region=national}, {@code state=} one of {@link IncidentStanding}; {@code
 * sort=} one of {@link IncidentOrder}, with {@code -} before it for the other way round.
 */
public class IncidentQuery extends DatedQuery {

    @QueryParam("region")
    String region;

    @QueryParam("state")
    String state;

    /** @throws fr.vigie.shared.Refused for a part that means nothing, on its own name */
    IncidentFilter filter(Territories territories) {
        var faults = new Faults();
        LocalDate first = first(faults);
        LocalDate last = last(faults);
        Optional<Week> asked = week(faults);
        IncidentStanding standing = coded(IncidentStanding.class, "state", state, "incident.standing.unknown", faults);
        String place = region(territories, faults);
        faults.refuseIfAny();
        return new IncidentFilter(
                asked.map(Week::monday).orElse(first),
                asked.map(Week::sunday).orElse(last),
                orNull(getPlatform()),
                place,
                standing,
                null);
    }

    private String region(Territories territories, Faults faults) {
        if (!given(region) || region.equals(IncidentFilter.NATIONAL)) {
            return orNull(region);
        }
        Optional<String> code = territories.region(region).map(Region::code);
        faults.require(code.isPresent(), "region", "incident.region.unknown", region);
        return code.orElse(null);
    }

    /** Latest start first, unless asked otherwise. */
    @Override
    public IncidentOrder order() {
        return order(IncidentOrder.START);
    }

    /** The parts as the page's address names them. */
    @Override
    public Map<String, String> parts() {
        var parts = super.parts();
        parts.put("region", region);
        parts.put("etat", state);
        return parts;
    }

    public String getRegion() {
        return region;
    }

    public void setRegion(String region) {
        this.region = region;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }
}
