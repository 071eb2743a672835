package fr.vigie.statement.rebuttal;

import java.time.Instant;
import java.util.List;

/**
 * An answer to a statement as pages show it.
 *
 * @param id its number in Vigie
 * @param reference the reference under which it was imported, or null
 * @param statementId the statement that it answers
 * @param facts what it says
 * @param evidence what it rests on
 * @param recordedAt when it was put on record
 * @param recordedBy the login of who did
 * @param withdrawnAt when it was taken off the record, or null
 * @param captures how many captures of it are kept
 */
public record RebuttalRow(
        long id,
        String reference,
        long statementId,
        RebuttalFacts facts,
        List<Evidence> evidence,
        Instant recordedAt,
        String recordedBy,
        Instant withdrawnAt,
        long captures) {

    /** Whether it may be published: a third party's denial only with a capture of it. */
    public boolean publishable() {
        return withdrawnAt == null && (facts.kind() != RebuttalKind.DENIAL || captures > 0);
    }
}
