package fr.vigie.identity.invitation;

/**
 * Whom a link in force invites.
 *
 * @param staffId the account
 * @param login what they will sign in with
 * @param displayName the name to greet them by
 */
public record Invited(long staffId, String login, String displayName) {}
