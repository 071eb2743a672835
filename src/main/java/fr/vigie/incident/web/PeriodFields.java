package fr.vigie.incident.web;

import fr.vigie.incident.IncidentPeriod;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** From when to when, as a form has it: days, hours and how closely they are known, each a text of its own. */
final class PeriodFields {

    private PeriodFields() {}

    /** What a form shows of a period: {@code start}, {@code startHour}, {@code startPrecision}, and the same of its end. */
    static Map<String, String> typed(IncidentPeriod period) {
        Map<String, String> text = new HashMap<>();
        put(text, "start", period.start(), period.startPrecision());
        if (!period.open()) {
            boolean day = period.endPrecision() == TimePrecision.DAY;
            put(text, "end", day ? period.end().minusMillis(1) : period.end(), period.endPrecision());
        }
        return text;
    }

    private static void put(Map<String, String> text, String name, Instant at, TimePrecision precision) {
        text.put(name, ParisTime.day(at).toString());
        text.put(
                name + "Hour",
                precision.hasHour() ? ParisTime.time(at).toString().substring(0, 5) : null);
        text.put(name + "Precision", precision.code());
    }

    /** A day and an hour of a form, as {@link ParisTime#read} takes them. */
    static String time(String day, String hour) {
        return day == null || day.isBlank() || hour == null || hour.isBlank() ? day : day + " " + hour;
    }

    /** How closely a time is known of which somebody typed this hour, or none. */
    static String precision(String hour) {
        return hour == null || hour.isBlank() ? "day" : "about";
    }
}
