package fr.vigie.report.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.http.list.DatedQuery;
import fr.vigie.report.PlatformState;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportOrder;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Week;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What an address asks of the list of reports, the same on the page and over HTTP; each part may be missing.
 *
 * <p>{@code week=2021-W14} or {@code from=}/{@code to=} (days, included), {@code platform=}, {@code region=R11},
 * {@code state=}, {@code symptom=}, {@code text=}; {@code sort=} one of {@link ReportOrder}, with {@code -} before it for
 * the other way round.
 */
public class ReportQuery extends DatedQuery {

    @QueryParam("region")
    String region;

    @QueryParam("state")
    String state;

    @QueryParam("symptom")
    String symptom;

    @QueryParam("text")
    String text;

    /** @throws fr.vigie.shared.Refused for a part that means nothing, on its own name */
    ReportFilter filter(Territories territories) {
        var faults = new Faults();
        LocalDate first = first(faults);
        LocalDate last = last(faults);
        Optional<Week> asked = week(faults);
        PlatformState wanted = given(state) ? PlatformState.find(state).orElse(null) : null;
        faults.require(!given(state) || wanted != null, "state", "report.state.unknown", state);
        String place = given(region)
                ? territories.region(region).map(found -> found.code()).orElse(null)
                : null;
        faults.require(!given(region) || place != null, "region", "report.region.unknown", region);
        faults.refuseIfAny();
        return new ReportFilter(
                asked.map(Week::monday).orElse(first),
                asked.map(Week::sunday).orElse(last),
                orNull(getPlatform()),
                place,
                wanted,
                orNull(symptom),
                orNull(text),
                null);
    }

    /** By day, latest first, unless asked otherwise. */
    @Override
    public ReportOrder order() {
        return order(ReportOrder.DAY);
    }

    /** The parts as the page's address names them. */
    @Override
    public Map<String, String> parts() {
        var parts = super.parts();
        parts.put("region", region);
        parts.put("etat", state);
        parts.put("probleme", symptom);
        parts.put("texte", text);
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

    public String getSymptom() {
        return symptom;
    }

    public void setSymptom(String symptom) {
        this.symptom = symptom;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
