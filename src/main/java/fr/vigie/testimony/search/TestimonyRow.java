package fr.vigie.testimony.search;

import fr.vigie.shared.TimePrecision;
import fr.vigie.testimony.Consent;
import fr.vigie.testimony.TestimonyState;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A testimony as lists show it; never the original words.
 *
 * @param id its number in Vigie
 * @param reference the reference under which it was imported, or null
 * @param receivedAt when it came in
 * @param observedAt when the problem was met, as exactly as {@code precision} says; null where only the day may be seen
 * @param observedDay that day in Paris
 * @param precision how exactly that is known
 * @param platform the tool's code
 * @param academy the académie's code; null where it may not be seen
 * @param department the département's code, or null
 * @param school the code (UAI) of the school, or null; null where it may not be seen
 * @param schoolKind the code of the kind of school, or null
 * @param role the code of the witness's function, or null
 * @param symptom the problem's code
 * @param feature the code of the tool's feature, or null
 * @param severity its code, or null
 * @param pupilsConcerned how many pupils, or null
 * @param pupilsBlocked how many of them were kept out, or null
 * @param sessionLost whether the session was lost
 * @param workaround the code of the tool used instead, or null
 * @param consent what the witness allows
 * @param withdrawnAt when the consent was withdrawn, or null
 * @param state where it stands
 * @param decidedAt since when, or null
 * @param duplicateOf for a duplicate, the mark of the testimony that it repeats, else null
 * @param shown what may be seen of the words, or null
 * @param worded whether the witness wrote any
 * @param version grows with every change
 */
public record TestimonyRow(
        long id,
        String reference,
        Instant receivedAt,
        Instant observedAt,
        LocalDate observedDay,
        TimePrecision precision,
        String platform,
        String academy,
        String department,
        String school,
        String schoolKind,
        String role,
        String symptom,
        String feature,
        String severity,
        Integer pupilsConcerned,
        Integer pupilsBlocked,
        boolean sessionLost,
        String workaround,
        Consent consent,
        Instant withdrawnAt,
        TestimonyState state,
        Instant decidedAt,
        String duplicateOf,
        String shown,
        boolean worded,
        int version) {

    /** The mark by which sources name it: its reference, or {@code T#} and its number. */
    public String mark() {
        return reference == null ? "T#" + id : reference;
    }

    /** Whether its words may leave the union: accepted, not withdrawn, with a consent that allows quoting. */
    public boolean quotable() {
        return state == TestimonyState.ACCEPTED && withdrawnAt == null && consent.allowsQuoting();
    }

    /**
     * What may leave with the words: the day and never the hour, never the département nor the school; function, kind of school and académie only
     * where the consent names them.
     */
    TestimonyRow asQuoted() {
        boolean named = consent == Consent.FUNCTION || consent == Consent.NAME;
        return new TestimonyRow(
                id,
                reference,
                null,
                null,
                observedDay,
                TimePrecision.DAY,
                platform,
                named ? academy : null,
                null,
                null,
                named ? schoolKind : null,
                named ? role : null,
                symptom,
                feature,
                severity,
                pupilsConcerned,
                pupilsBlocked,
                sessionLost,
                workaround,
                consent,
                null,
                state,
                null,
                null,
                shown,
                worded,
                version);
    }
}
