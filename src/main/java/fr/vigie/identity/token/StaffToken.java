package fr.vigie.identity.token;

import fr.vigie.identity.Permission;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A personal token as its owner sees it: never the token itself.
 *
 * @param id its number
 * @param name what its owner called it
 * @param scope what it may do at most, in the order of the table of permissions
 * @param createdAt when it was made
 * @param expiresAt from when on it is worth nothing
 * @param lastUsedOn the last day in Paris that a program called with it, or null
 * @param revokedAt when it was revoked, or null
 * @param expired whether its time is over
 */
public record StaffToken(
        long id,
        String name,
        List<Permission> scope,
        Instant createdAt,
        Instant expiresAt,
        LocalDate lastUsedOn,
        Instant revokedAt,
        boolean expired) {

    /** Whether a program may still call with it. */
    public boolean isInForce() {
        return revokedAt == null && !expired;
    }
}
