package fr.vigie.chronology;

import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.Objects;

/**
 * The school day of the same rank in another year, and what was then seen of the same tool.
 *
 * @param rank the rank among the school days, from 1: the « N » of « Jour N »
 * @param referenceDay the day of the earlier year
 * @param comparedDay the day that is compared with it
 * @param platformCode the tool
 * @param referenceState its state on the earlier day
 * @param comparedState its state on the later day as the source gives it, or null
 * @param source where the state of the earlier day comes from, or null
 * @param finding how the two compare
 */
public record ReferenceDay(
        int rank,
        LocalDate referenceDay,
        LocalDate comparedDay,
        String platformCode,
        PlatformState referenceState,
        PlatformState comparedState,
        String source,
        Finding finding) {

    public ReferenceDay {
        Objects.requireNonNull(referenceDay, "referenceDay");
        Objects.requireNonNull(comparedDay, "comparedDay");
        Objects.requireNonNull(platformCode, "platformCode");
        Objects.requireNonNull(referenceState, "referenceState");
        if (finding == null && comparedState != null) {
            finding = Finding.between(referenceState, comparedState);
        }
    }
}
