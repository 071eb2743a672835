package fr.vigie.moderation;

import java.time.Instant;

/**
 * What waits.
 *
 * @param waiting how many testimonies
 * @param read how many of them others are reading right now
 * @param oldest when the oldest of them came in, or null when none waits
 */
public record Backlog(long waiting, long read, Instant oldest) {}
