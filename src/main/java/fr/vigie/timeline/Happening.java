package fr.vigie.timeline;

import fr.vigie.shared.DayPart;
import java.time.Instant;
import java.util.Objects;

/**
 * Something that happened around an incident.
 *
 * @param kind what it is
 * @param from when, or from when on
 * @param to until when, for what lasted; null for what didn't, or goes on
 * @param precision how closely {@code from} is known
 * @param part the part of the day, where only that is known
 * @param code the state of a phase or a report, the problem of a testimony, the kind of a statement or an answer
 * @param mark the mark by which sources name it, or empty
 * @param id its number in Vigie, or 0
 * @param place the code of its académie or region, or null
 * @param words who said what, of a statement or an answer; else empty
 */
public record Happening(
        Kind kind,
        Instant from,
        Instant to,
        Precision precision,
        DayPart part,
        String code,
        String mark,
        long id,
        String place,
        String words) {

    /** What happened, in the order of the lanes. */
    public enum Kind {
        PHASE,
        REPORT,
        TESTIMONY,
        STATEMENT,
        REBUTTAL
    }

    /** How closely its time is known, and thus how it is written. */
    public enum Precision {
        HOUR,
        DAY_PART
    }

    public Happening {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(from, "from");
    }
}
