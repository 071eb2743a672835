package fr.vigie.report;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which reports in force to list; every part may be null, which means any.
 *
 * @param from the first day, included
 * @param to the last day, included
 * @param platform the tool's code
 * @param region the region's code; reports of the whole country aren't among them
 * @param state the state
 * @param symptom the main symptom's code
 * @param text words of the comment, whatever their case and accents
 * @param visibleRegions the regions that the reader may see, to which reports of the whole country are added; null for all
 */
public record ReportFilter(
        LocalDate from,
        LocalDate to,
        String platform,
        String region,
        PlatformState state,
        String symptom,
        String text,
        Set<String> visibleRegions) {

    /** Every report in force. */
    public static final ReportFilter ALL = new ReportFilter(null, null, null, null, null, null, null, null);

    /** The same, within what a reader may see. */
    public ReportFilter within(Set<String> regions) {
        return new ReportFilter(from, to, platform, region, state, symptom, text, regions);
    }
}
