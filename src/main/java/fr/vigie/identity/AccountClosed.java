package fr.vigie.identity;

/**
 * An account was closed; observed in the same transaction by whatever was done for its holder only.
 *
 * @param staffId which account
 */
public record AccountClosed(long staffId) {}
