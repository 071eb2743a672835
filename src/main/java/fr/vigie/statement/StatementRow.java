package fr.vigie.statement;

import java.time.Instant;

/**
 * A statement as lists and pages show it.
 *
 * @param id its number in Vigie
 * @param reference the reference under which it was imported, or null
 * @param facts what it says
 * @param recordedAt when it was put on record
 * @param recordedBy the login of who did
 * @param sourceGoneAt when its source was found gone, or null
 * @param withdrawnAt when it was taken off the record, or null
 * @param withdrawnBy the login of who did, or null
 * @param withdrawnReason why, or null
 * @param version grows with each change
 * @param captures how many captures of it are kept
 * @param rebuttals how many answers it has, those taken back not counted
 */
public record StatementRow(
        long id,
        String reference,
        StatementFacts facts,
        Instant recordedAt,
        String recordedBy,
        Instant sourceGoneAt,
        Instant withdrawnAt,
        String withdrawnBy,
        String withdrawnReason,
        int version,
        long captures,
        long rebuttals) {

    /** Whether it may be published: on record, with at least one capture of what was said. */
    public boolean publishable() {
        return withdrawnAt == null && captures > 0;
    }
}
