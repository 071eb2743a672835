package fr.vigie.identity.notice;

import java.time.Instant;

/**
 * Something that happened to an account, which its holder did, or would want to know of.
 *
 * @param action what, as the audit trail names it
 * @param times how often, within {@link AccountNotices#TOLD}
 * @param last when last
 */
public record AccountNotice(String action, long times, Instant last) {}
