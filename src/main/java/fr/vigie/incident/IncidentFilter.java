package fr.vigie.incident;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which incidents to list; every part may be null, which means any.
 *
 * @param from the first day in Paris, included; an incident counts on each day that it touches
 * @param to the last day, included
 * @param platform the tool's code
 * @param region the region's code, or {@link #NATIONAL}
 * @param standing where it stands; null for those that hold
 * @param visibleRegions the regions that the reader may see, to which incidents of the whole country are added; null for all
 */
public record IncidentFilter(
        LocalDate from,
        LocalDate to,
        String platform,
        String region,
        IncidentStanding standing,
        Set<String> visibleRegions) {

    /** Stands for the whole country where a region is asked for. */
    public static final String NATIONAL = "national";

    /** Every incident that holds. */
    public static final IncidentFilter ALL = new IncidentFilter(null, null, null, null, null, null);

    /** The same, within what a reader may see. */
    public IncidentFilter within(Set<String> regions) {
        return new IncidentFilter(from, to, platform, region, standing, regions);
    }

    /** The incidents of a tool that hold. */
    public static IncidentFilter of(String platform) {
        return new IncidentFilter(null, null, platform, null, null, null);
    }
}
