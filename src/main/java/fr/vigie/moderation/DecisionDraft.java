package fr.vigie.moderation;

import com.fasterxml.jackson.annotation.JsonAlias;

/**
 * A decision as a person or a program asks for it; each part but the first may be null.
 *
 * @param decision {@code valide}, {@code a_masquer}, {@code doublon} or {@code rejete}
 * @param reason for a rejection, a code or label of {@link RejectionReasons#named}; any other words are kept as the note, of the
 *     reason {@code autre} for a rejection
 * @param duplicateOf for a duplicate, the number or reference of the testimony that it repeats
 * @param redacted the witness's words with passages replaced by words in square brackets; null to show the original. A
 *     program may call it {@code text}
 * @param note a remark for other moderators
 * @param version the testimony's version that the person has read; null to decide whatever it has become
 */
public record DecisionDraft(
        String decision,
        String reason,
        String duplicateOf,
        @JsonAlias("text") String redacted,
        String note,
        Integer version) {

    /** A decision that needs no more than its name. */
    public static DecisionDraft of(String decision, Integer version) {
        return new DecisionDraft(decision, null, null, null, null, version);
    }
}
