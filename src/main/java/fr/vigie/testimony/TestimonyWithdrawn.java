package fr.vigie.testimony;

/**
 * A witness withdrew their consent; observed in the same transaction by whatever holds their words.
 *
 * @param testimonyId which testimony
 */
public record TestimonyWithdrawn(long testimonyId) {}
