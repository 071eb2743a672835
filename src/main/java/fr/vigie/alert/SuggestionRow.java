package fr.vigie.alert;

import fr.vigie.incident.detection.Suggestion.Reason;
import java.time.Instant;

/**
 * A suggestion as it was offered, and what became of it.
 *
 * @param territory {@code A24}, {@code R11}, or empty for all of the tool's
 * @param since the probable start; of a closing, the last that was heard
 * @param expected how many voices are usual in that time
 * @param monthsBetween chance alone brings the like once in so many months, over all tools; 0 for a report
 * @param setAsideBecause null unless it was set aside
 * @param handledBy the login of whoever took it or set it aside; null while it waits
 */
public record SuggestionRow(
        long id,
        String platform,
        String territory,
        Reason reason,
        Instant since,
        Instant offeredAt,
        int voices,
        int windowMinutes,
        double expected,
        double monthsBetween,
        SuggestionState state,
        SetAsideReason setAsideBecause,
        String handledBy,
        Instant handledAt) {}
