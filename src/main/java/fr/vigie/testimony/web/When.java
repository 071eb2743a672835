package fr.vigie.testimony.web;

import fr.vigie.shared.ParisTime;
import fr.vigie.testimony.Draft;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * When the problem was met, as the form asks: now, this morning, all day, at an hour of today, or on another day.
 *
 * @param observedAt as the HTTP interface takes it
 * @param precision likewise
 */
record When(String observedAt, String precision) {

    /** A form that lay open longer than this is sent about the moment at which it is sent. */
    private static final Duration LAY_OPEN = Duration.ofHours(3);

    static When of(Map<String, String> typed, Instant now) {
        String today = ParisTime.day(now).toString();
        String day = typed.getOrDefault("day", "").strip();
        String hour = typed.getOrDefault("hour", "").strip();
        return switch (typed.getOrDefault("when", "")) {
            case "now" -> new When(opened(typed.get("opened"), now), "exact");
            case "morning" -> new When(today, "matin");
            case "today" -> new When(today, "day");
            case "hour" -> hour.isEmpty() ? new When("", "") : new When(today + "T" + hour, "exact");
            case "day" -> hour.isEmpty() || day.isEmpty() ? new When(day, "day") : new When(day + "T" + hour, "exact");
            default -> new When("", "");
        };
    }

    /**
     * « Maintenant » is when the form was opened, to the minute: that is when the tool failed, and sending the same form
     * twice says the same.
     */
    private static String opened(String opened, Instant now) {
        Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
        try {
            Instant then = Instant.parse(opened == null ? "" : opened).truncatedTo(ChronoUnit.MINUTES);
            boolean credible = !then.isAfter(now) && then.isAfter(now.minus(LAY_OPEN));
            return (credible ? then : minute).toString();
        } catch (java.time.format.DateTimeParseException none) {
            return minute.toString();
        }
    }

    /** The testimony as typed, with this moment. */
    Draft onto(Map<String, String> typed) {
        Map<String, String> values = new HashMap<>(typed);
        values.keySet().removeAll(java.util.Set.of("when", "hour", "day", "opened", "key", "website"));
        values.put("observedAt", observedAt);
        values.put("timePrecision", precision);
        return new Draft(values);
    }
}
