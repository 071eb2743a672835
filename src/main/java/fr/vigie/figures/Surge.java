package fr.vigie.figures;

import java.time.OffsetDateTime;

/**
 * When testimonies on a family of tools began to pour in.
 *
 * @param first the first testimony of the family on the day of the surge
 * @param start the first instant that two more testimonies follow within 15 minutes
 * @param label the start in words: « peu après 8 h 30 »
 * @param minutes for how long they poured in over the whole week: the quarters of an hour that begin with a testimony which
 *     two more follow, those that overlap counted once
 */
public record Surge(OffsetDateTime first, OffsetDateTime start, String label, long minutes) {}
