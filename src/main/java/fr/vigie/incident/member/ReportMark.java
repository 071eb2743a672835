package fr.vigie.incident.member;

import fr.vigie.incident.Phase;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A report as an incident shows it.
 *
 * @param id its number in Vigie
 * @param mark the reference under which it was imported, or {@code S#} and its number
 * @param day the day in Paris
 * @param slot the part of the day
 * @param region the region's code, or null for the whole country
 * @param state the reported state
 */
public record ReportMark(long id, String mark, LocalDate day, DayPart slot, String region, PlatformState state) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    /** When its part of the day begins in Paris: the day at midnight, the morning at 8, the afternoon at 13, the evening at 18. */
    public Instant from() {
        return switch (slot) {
            case MORNING -> at(MORNING);
            case AFTERNOON -> at(AFTERNOON);
            case EVENING -> at(EVENING);
            case WHOLE_DAY -> ParisTime.startOf(day);
        };
    }

    /** When its part of the day ends. */
    public Instant to() {
        return switch (slot) {
            case MORNING -> at(AFTERNOON);
            case AFTERNOON -> at(EVENING);
            case EVENING, WHOLE_DAY -> ParisTime.endOf(day);
        };
    }

    /** The state that it says, from then on. */
    public Phase phase() {
        return new Phase(state, from());
    }

    private Instant at(LocalTime time) {
        return ParisTime.inParis(day.atTime(time)).instant();
    }
}
