package fr.vigie.http.list;

import fr.vigie.shared.Faults;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What an address asks of a list of what befell tools on days: besides a week, {@code from=} and {@code to=} (days in Paris,
 * included) and {@code platform=}, the tool's code.
 */
public abstract class DatedQuery extends ListQuery {

    private static final long serialVersionUID = 1L;

    @QueryParam("from")
    String from;

    @QueryParam("to")
    String to;

    @QueryParam("platform")
    String platform;

    /** The first day asked for, or null; an unreadable one is a fault on {@code from}. */
    protected LocalDate first(Faults faults) {
        return day("from", from, faults);
    }

    /** The last day asked for, or null; an unreadable one is a fault on {@code to}. */
    protected LocalDate last(Faults faults) {
        return day("to", to, faults);
    }

    /** Week, days, tool and order; a list adds its own. */
    @Override
    public Map<String, String> parts() {
        var parts = new HashMap<String, String>();
        parts.put("semaine", getWeek());
        parts.put("du", from);
        parts.put("au", to);
        parts.put("outil", platform);
        parts.put("tri", getSort());
        return parts;
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
}
