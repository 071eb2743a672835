package fr.vigie.incident;

import java.util.List;

/**
 * An incident as somebody typed it, before anything is known to be right. Texts are null or blank where nothing was given.
 *
 * @param platform the tool's code
 * @param region the region's code, or blank for the whole country; a tool that serves a single region has that one
 * @param start from when, as {@link fr.vigie.shared.ParisTime#read} takes it
 * @param startPrecision {@code exact}, {@code about} or {@code day}; blank to follow what was written
 * @param end until when, or blank while it goes on
 * @param endPrecision as for the start
 * @param ground what tells that it is over, where there is an end
 * @param state the state at its start, a code of {@link fr.vigie.report.PlatformState}; blank to take the phases from the
 *     reports that join it
 * @param testimonies the testimonies that it is made of, by number or reference
 * @param reports the reports that it is made of, by number or reference
 * @param gather whether all testimonies and reports of this tool, territory and period that belong to no incident join it; null for no
 * @param why why it was opened, for colleagues
 */
public record OpeningDraft(
        String platform,
        String region,
        String start,
        String startPrecision,
        String end,
        String endPrecision,
        String ground,
        String state,
        List<String> testimonies,
        List<String> reports,
        Boolean gather,
        String why) {

    public OpeningDraft {
        testimonies = testimonies == null ? List.of() : List.copyOf(testimonies);
        reports = reports == null ? List.of() : List.copyOf(reports);
        gather = gather != null && gather;
    }
}
