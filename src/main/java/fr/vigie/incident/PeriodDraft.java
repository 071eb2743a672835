package fr.vigie.incident;

/**
 * The period of an incident as somebody typed it.
 *
 * @param start from when, as {@link fr.vigie.shared.ParisTime#read} takes it
 * @param startPrecision {@code exact}, {@code about} or {@code day}; blank to follow what was written
 * @param end until when, or blank while it goes on
 * @param endPrecision as for the start
 * @param ground what tells that it is over; blank keeps what was said before
 */
public record PeriodDraft(String start, String startPrecision, String end, String endPrecision, String ground) {}
