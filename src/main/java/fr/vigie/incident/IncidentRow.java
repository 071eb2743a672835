package fr.vigie.incident;

import fr.vigie.report.PlatformState;
import java.time.Instant;

/**
 * An incident as lists show it.
 *
 * @param id its number in Vigie
 * @param platform the tool's code
 * @param region the region's code, or null for the whole country
 * @param period from when to when
 * @param endGround what tells that it is over, or null
 * @param origin what it was opened from
 * @param openedAt when it was put on record
 * @param openedBy the login of who did
 * @param mergedInto the incident that stands for it, or null
 * @param setAsideAt since when it is set aside, or null
 * @param version grows with each change
 * @param state the state of its last phase, or unknown
 * @param testimonies how many counted testimonies it is made of
 * @param reports how many reports in force
 */
public record IncidentRow(
        long id,
        String platform,
        String region,
        IncidentPeriod period,
        String endGround,
        Origin origin,
        Instant openedAt,
        String openedBy,
        Long mergedInto,
        Instant setAsideAt,
        int version,
        PlatformState state,
        long testimonies,
        long reports) {

    /** Whether it holds: neither merged into another nor opened by mistake. */
    public boolean holds() {
        return setAsideAt == null;
    }

    /** Whether it holds and goes on. */
    public boolean ongoing() {
        return holds() && period.open();
    }
}
