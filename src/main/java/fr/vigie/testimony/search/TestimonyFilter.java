package fr.vigie.testimony.search;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which testimonies to list; every part may be null, which means any.
 *
 * @param from the first day on which the problem was met, included
 * @param to the last day, included
 * @param platform the tool's code
 * @param symptom the problem's code
 * @param academies the codes of académies, one or those of a region
 * @param school the code (UAI) of a school; finds nothing for who may see only what may be quoted
 * @param standing where they stand
 * @param lost only those of a lost session when true
 * @param blocked only those that say how many pupils were stuck when true
 * @param text words of what is shown of them, whatever their case, accents and endings, also typed slightly wrong, or a
 *     reference; {@code "in quotes"} and {@code -without} as in a web search
 */
public record TestimonyFilter(
        LocalDate from,
        LocalDate to,
        String platform,
        String symptom,
        Set<String> academies,
        String school,
        Standing standing,
        boolean lost,
        boolean blocked,
        String text) {

    /** Every testimony. */
    public static final TestimonyFilter ALL =
            new TestimonyFilter(null, null, null, null, null, null, null, false, false, null);
}
