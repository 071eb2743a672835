package fr.vigie.privacy;

import fr.vigie.shared.ParisTime;
import java.time.Instant;
import java.time.Period;
import java.util.List;

/**
 * How long something is kept, and what becomes of it then.
 *
 * @param room whose rule it is
 * @param what what it ends; the room's messages have a sentence on it under {@code retention.<what>}
 * @param keep how long, in months
 * @param due a query of what is due: columns {@code id} and {@code testimony_id} (null where it belongs to none), with one
 *     {@code ?} for the instant before which it is due
 * @param actions statements that do it, each with one {@code ?} for the array of ids
 */
public record Retention(String room, String what, Period keep, String due, List<String> actions) {

    public Retention {
        actions = List.copyOf(actions);
    }

    /** The instant before which something is due, by the calendar of Paris. */
    Instant dueBefore(Instant asOf) {
        return asOf.atZone(ParisTime.ZONE).minus(keep).toInstant();
    }

    /** {@code room.what}. */
    public String name() {
        return room + "." + what;
    }

    /** The code of its sentence. */
    public String sentence() {
        return room + ".retention." + what;
    }
}
