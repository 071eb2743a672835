package fr.vigie.testimony.web;

import fr.vigie.shared.ParisTime;
import fr.vigie.testimony.Draft;
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

    static When of(Map<String, String> typed, Instant now) {
        String today = ParisTime.day(now).toString();
        String day = typed.getOrDefault("day", "").strip();
        String hour = typed.getOrDefault("hour", "").strip();
        return switch (typed.getOrDefault("when", "")) {
            case "now" -> new When(now.truncatedTo(ChronoUnit.MINUTES).toString(), "exact");
            case "morning" -> new When(today, "matin");
            case "today" -> new When(today, "day");
            case "hour" -> hour.isEmpty() ? new When("", "") : new When(today + "T" + hour, "exact");
            case "day" -> hour.isEmpty() || day.isEmpty() ? new When(day, "day") : new When(day + "T" + hour, "exact");
            default -> new When("", "");
        };
    }

    /** The testimony as typed, with this moment. */
    Draft onto(Map<String, String> typed) {
        Map<String, String> values = new HashMap<>(typed);
        values.keySet().removeAll(java.util.Set.of("when", "hour", "day"));
        values.put("observedAt", observedAt);
        values.put("timePrecision", precision);
        return new Draft(values);
    }
}
