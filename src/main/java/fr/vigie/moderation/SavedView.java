package fr.vigie.moderation;

/**
 * A list's address that somebody keeps.
 *
 * @param id its number
 * @param name what its owner calls it
 * @param query the part of the address after {@code ?}
 */
public record SavedView(long id, String name, String query) {}
