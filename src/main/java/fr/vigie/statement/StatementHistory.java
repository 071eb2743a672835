package fr.vigie.statement;

import java.time.Instant;

/**
 * What a statement said until something happened.
 *
 * @param endedAt when that happened, or was found
 * @param endedBy the login of who noted it
 * @param reason what happened
 * @param note more about it, or null
 * @param summary the summary until then
 * @param quotation the exact words until then, or null
 * @param channel where it was said, or null
 * @param url where it could be read, or null
 */
public record StatementHistory(
        Instant endedAt,
        String endedBy,
        StatementVersion.Reason reason,
        String note,
        String summary,
        String quotation,
        String channel,
        String url) {}
