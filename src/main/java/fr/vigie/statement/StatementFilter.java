package fr.vigie.statement;

import fr.vigie.shared.Week;
import java.time.LocalDate;

/**
 * Which statements to list; every part may be null, which means any.
 *
 * @param week a week of Paris; a statement belongs to it when it was said or answered then, as the figures count it
 * @param from the first day it was said, included
 * @param to the last day, included
 * @param kind what it claims
 * @param platform a tool concerned
 * @param text words of what was said, of who said it or for whom, whatever their case and accents
 * @param publishable true for those with a capture only, false for those without
 * @param answered true for those with a rebuttal on record only, false for those without
 * @param withdrawn whether to list those taken off the record instead of those on it
 */
public record StatementFilter(
        Week week,
        LocalDate from,
        LocalDate to,
        StatementKind kind,
        String platform,
        String text,
        Boolean publishable,
        Boolean answered,
        boolean withdrawn) {

    /** Every statement on record. */
    public static final StatementFilter ALL =
            new StatementFilter(null, null, null, null, null, null, null, null, false);
}
