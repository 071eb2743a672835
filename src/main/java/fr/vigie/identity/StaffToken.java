package fr.vigie.identity;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A personal token as its owner sees it: never the token itself.
 *
 * @param id its number
 * @param name what its owner called it
 * @param createdAt when it was made
 * @param lastUsedOn the last day in Paris that a program called with it, or null
 * @param revokedAt when it was revoked, or null
 */
public record StaffToken(long id, String name, Instant createdAt, LocalDate lastUsedOn, Instant revokedAt) {}
