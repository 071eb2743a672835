package fr.vigie.identity.session;

import java.time.Instant;

/**
 * A session as its owner and administrators see it.
 *
 * @param id its number
 * @param means how its owner was known
 * @param browser the browser's family and system, never more
 * @param startedAt when it began
 * @param lastSeenAt when it was last used, to five minutes
 */
public record StaffSession(long id, Means means, String browser, Instant startedAt, Instant lastSeenAt) {}
