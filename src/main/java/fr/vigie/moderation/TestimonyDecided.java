package fr.vigie.moderation;

/**
 * A decision on a testimony, or one taken back; observed in the same transaction by whatever shows its words or counts it.
 *
 * @param testimonyId which testimony
 */
public record TestimonyDecided(long testimonyId) {}
