package fr.vigie.incident;

import java.time.Instant;

/**
 * One thing that was done to an incident.
 *
 * @param kind what
 * @param at when
 * @param by the login of who did it
 * @param why in their words, or null
 * @param detail what it was before, or which testimonies and reports, by their codes; or null
 * @param other the other incident of a merge or a split, or null
 */
public record HistoryLine(HistoryKind kind, Instant at, String by, String why, String detail, Long other) {}
