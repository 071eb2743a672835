package fr.vigie.statement;

import java.time.LocalDate;

/**
 * Which statements to list; every part may be null, which means any.
 *
 * @param from the first day it was said, included
 * @param to the last day, included
 * @param kind what it claims
 * @param platform a tool concerned
 * @param text words of what was said, of who said it or for whom, whatever their case and accents
 * @param publishable true for those with a capture only, false for those without
 * @param withdrawn whether to list those taken off the record instead of those on it
 */
public record StatementFilter(
        LocalDate from,
        LocalDate to,
        StatementKind kind,
        String platform,
        String text,
        Boolean publishable,
        boolean withdrawn) {

    /** Every statement on record. */
    public static final StatementFilter ALL = new StatementFilter(null, null, null, null, null, null, false);
}
