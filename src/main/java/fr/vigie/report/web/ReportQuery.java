package fr.vigie.report.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.report.PlatformState;
import fr.vigie.report.ReportFilter;
import fr.vigie.report.ReportOrder;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What an address asks of the list of reports, the same on the page and over HTTP; each part may be missing.
 *
 * <p>{@code week=2021-W14} or {@code from=}/{@code to=} (days, included), {@code platform=}, {@code region=R11},
 * {@code state=}, {@code symptom=}, {@code text=}; {@code sort=} one of {@link ReportOrder}, with {@code -} before it for
 * the other way round.
 */
public class ReportQuery {

    @QueryParam("week")
    String week;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("platform")
    String platform;

    @QueryParam("region")
    String region;

    @QueryParam("state")
    String state;

    @QueryParam("symptom")
    String symptom;

    @QueryParam("text")
    String text;

    @QueryParam("sort")
    String sort;

    /** @throws fr.vigie.shared.Refused for a part that means nothing, on its own name */
    ReportFilter filter(Territories territories) {
        var faults = new Faults();
        LocalDate first = day("from", from, faults);
        LocalDate last = day("to", to, faults);
        if (given(week)) {
            Week asked = faults.reading("week", () -> Week.parse(week)).orElse(null);
            first = asked == null ? first : asked.monday();
            last = asked == null ? last : asked.sunday();
        }
        PlatformState wanted = given(state) ? PlatformState.find(state).orElse(null) : null;
        faults.require(!given(state) || wanted != null, "state", "report.state.unknown", state);
        String place = given(region)
                ? territories.region(region).map(found -> found.code()).orElse(null)
                : null;
        faults.require(!given(region) || place != null, "region", "report.region.unknown", region);
        faults.refuseIfAny();
        return new ReportFilter(
                first,
                last,
                given(platform) ? platform : null,
                place,
                wanted,
                given(symptom) ? symptom : null,
                given(text) ? text : null,
                null);
    }

    /** By day, latest first, unless asked otherwise. */
    ReportOrder order() {
        return given(sort)
                ? Coded.find(ReportOrder.class, sort.replaceFirst("^-", "")).orElse(ReportOrder.DAY)
                : ReportOrder.DAY;
    }

    boolean descending() {
        return !given(sort) || sort.startsWith("-");
    }

    private static LocalDate day(String field, String written, Faults faults) {
        return given(written)
                ? faults.reading(field, () -> ParisTime.read(written).day()).orElse(null)
                : null;
    }

    private static boolean given(String part) {
        return part != null && !part.isBlank();
    }

    /** The parts as the page's address names them. */
    Map<String, String> parts() {
        var parts = new HashMap<String, String>();
        parts.put("semaine", week);
        parts.put("du", from);
        parts.put("au", to);
        parts.put("outil", platform);
        parts.put("region", region);
        parts.put("etat", state);
        parts.put("probleme", symptom);
        parts.put("texte", text);
        parts.put("tri", sort);
        return parts;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public String getPlatform() {
        return platform;
    }

    public void setPlatform(String platform) {
        this.platform = platform;
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

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
