package fr.vigie.incident;

import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.TimePrecision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * From when to when a tool failed, with how closely both are known.
 *
 * @param start the first instant; of a day in Paris where only that is known
 * @param startPrecision exact, about or day
 * @param end the excluded last instant, the end of a day in Paris where only that is known; null while it goes on
 * @param endPrecision exact, about or day; null while it goes on
 */
public record IncidentPeriod(Instant start, TimePrecision startPrecision, Instant end, TimePrecision endPrecision) {

    /** @throws Refused on the field {@code end} when it doesn't come after the start */
    public IncidentPeriod {
        Objects.requireNonNull(start, "start");
        Objects.requireNonNull(startPrecision, "startPrecision");
        if ((end == null) != (endPrecision == null)) {
            throw new IllegalArgumentException("an end is known with its precision");
        }
        if (end != null && !end.isAfter(start)) {
            throw Refused.because("end", "incident.end.beforeStart");
        }
    }

    /** A period that goes on. */
    public static IncidentPeriod from(Instant start, TimePrecision precision) {
        return new IncidentPeriod(start, precision, null, null);
    }

    /** Whether it goes on. */
    public boolean open() {
        return end == null;
    }

    /** Whether an instant lies in it. */
    public boolean covers(Instant at) {
        return !at.isBefore(start) && (end == null || at.isBefore(end));
    }

    /** The same, over from an instant on. */
    public IncidentPeriod until(Instant newEnd, TimePrecision precision) {
        return new IncidentPeriod(start, startPrecision, newEnd, precision);
    }

    /** The same, going on. */
    public IncidentPeriod reopened() {
        return from(start, startPrecision);
    }

    /** The shortest period that holds both; it goes on when one of them does. */
    public IncidentPeriod with(IncidentPeriod other) {
        IncidentPeriod first = other.start.isBefore(start) ? other : this;
        IncidentPeriod last = open() || !other.open() && end.isAfter(other.end) ? this : other;
        return new IncidentPeriod(first.start, first.startPrecision, last.end, last.endPrecision);
    }

    /** The day in Paris on which it began: authority and host are those of that day. */
    public LocalDate firstDay() {
        return ParisTime.day(start);
    }

    /** The last day in Paris that it touches, or null while it goes on. */
    public LocalDate lastDay() {
        return end == null ? null : ParisTime.day(end.minusNanos(1));
    }
}
