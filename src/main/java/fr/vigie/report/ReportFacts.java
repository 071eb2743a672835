package fr.vigie.report;

import fr.vigie.shared.DayPart;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a report says, whoever files it.
 *
 * @param platformCode the tool
 * @param instance which instance of a tool that each school or académie runs for itself, in words; or null
 * @param day the day in Paris that the state was seen
 * @param slot the part of that day
 * @param regionCode the region, or null for the whole country
 * @param state never {@link PlatformState#UNKNOWN}
 * @param symptomCode the main symptom, or null
 * @param comment free words for colleagues, at most {@value #LONGEST_COMMENT} characters, or null
 */
public record ReportFacts(
        String platformCode,
        String instance,
        LocalDate day,
        DayPart slot,
        String regionCode,
        PlatformState state,
        String symptomCode,
        String comment) {

    /** The most characters of a comment. */
    public static final int LONGEST_COMMENT = 2_000;

    /** The most characters of an instance's name. */
    public static final int LONGEST_INSTANCE = 200;

    public ReportFacts {
        Objects.requireNonNull(platformCode, "platformCode");
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(slot, "slot");
        Objects.requireNonNull(state, "state");
        if (!state.reported()) {
            throw new IllegalArgumentException("nobody reports that nobody reported");
        }
        instance = filled(instance);
        regionCode = filled(regionCode);
        symptomCode = filled(symptomCode);
        comment = filled(comment);
    }

    private static String filled(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
