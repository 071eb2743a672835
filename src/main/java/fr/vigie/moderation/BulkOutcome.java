package fr.vigie.moderation;

/**
 * What became of a decision on many testimonies.
 *
 * @param decided how many it was taken on
 * @param held how many were left out because their words hold a probable name
 * @param changed how many were left out because they had changed, or were decided so already
 */
public record BulkOutcome(int decided, int held, int changed) {}
