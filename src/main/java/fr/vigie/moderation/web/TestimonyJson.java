package fr.vigie.moderation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.vigie.moderation.Decision;
import fr.vigie.moderation.TestimonyFile;
import fr.vigie.shared.ParisTime;
import fr.vigie.testimony.WitnessQuestion;
import fr.vigie.testimony.search.TestimonyRow;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A testimony as the HTTP interface gives it to staff; what the caller may not see is absent.
 *
 * @param original the witness's words as written; for who may moderate
 * @param shown what may be seen of them
 * @param quotable whether the words may leave the union
 * @param version the one to give with a decision, so that nobody else's gets lost
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record TestimonyJson(
        long id,
        String reference,
        OffsetDateTime receivedAt,
        OffsetDateTime observedAt,
        LocalDate day,
        String timePrecision,
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
        String consent,
        OffsetDateTime withdrawnAt,
        String state,
        OffsetDateTime decidedAt,
        String duplicateOf,
        String original,
        String shown,
        boolean quotable,
        List<Decided> decisions,
        List<Asked> questions,
        int version) {

    /** A decision, as in {@link Decision}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Decided(
            String decision,
            String reason,
            String note,
            String duplicateOf,
            boolean redacted,
            OffsetDateTime at,
            String by) {

        static Decided of(Decision decision) {
            return new Decided(
                    decision.outcome().code(),
                    decision.reason(),
                    decision.note(),
                    decision.duplicateOf(),
                    decision.redacted(),
                    offset(decision.decidedAt()),
                    decision.decidedBy());
        }
    }

    /** What the witness was asked, and the answer. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Asked(String question, String by, OffsetDateTime at, String answer, OffsetDateTime answeredAt) {

        static Asked of(WitnessQuestion asked) {
            return new Asked(
                    asked.question(),
                    asked.askedBy(),
                    offset(asked.askedAt()),
                    asked.answer(),
                    offset(asked.answeredAt()));
        }
    }

    static TestimonyJson of(TestimonyFile file) {
        return of(
                file.row(),
                file.original(),
                file.decisions().stream().map(Decided::of).toList(),
                file.questions().stream().map(Asked::of).toList());
    }

    static TestimonyJson of(TestimonyRow row) {
        return of(row, null, List.of(), List.of());
    }

    private static TestimonyJson of(TestimonyRow row, String original, List<Decided> decisions, List<Asked> questions) {
        return new TestimonyJson(
                row.id(),
                row.reference(),
                offset(row.receivedAt()),
                offset(row.observedAt()),
                row.observedDay(),
                row.precision().code(),
                row.platform(),
                row.academy(),
                row.department(),
                row.school(),
                row.schoolKind(),
                row.role(),
                row.symptom(),
                row.feature(),
                row.severity(),
                row.pupilsConcerned(),
                row.pupilsBlocked(),
                row.sessionLost(),
                row.workaround(),
                row.consent().code(),
                offset(row.withdrawnAt()),
                row.state().code(),
                offset(row.decidedAt()),
                row.duplicateOf(),
                original,
                row.shown(),
                row.quotable(),
                decisions,
                questions,
                row.version());
    }

    private static OffsetDateTime offset(Instant at) {
        return at == null ? null : ParisTime.offset(at);
    }
}
