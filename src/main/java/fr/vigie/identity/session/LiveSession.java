package fr.vigie.identity.session;

/**
 * A session in force.
 *
 * @param id its number
 * @param login whose it is
 */
public record LiveSession(long id, String login) {}
