package fr.vigie.evidence;

import java.util.List;

/**
 * A pack as somebody asks for it, nothing checked yet.
 *
 * @param week {@code 2021-W14}; or else a period
 * @param from the first day, where no week is given
 * @param to the last day
 * @param platform one tool, or null; or else several in {@code platforms}
 * @param region one region ({@code R11} or {@code 11}), or null; or else several in {@code regions}
 * @param platforms codes of tools, or null
 * @param regions codes of regions, or null
 * @param academies codes of académies ({@code A24} or {@code 24}), or null
 * @param incidents numbers of incidents, or null; without week and period, the days that they touch are the period
 * @param statements numbers of official statements, or null
 * @param audience {@code press}, {@code parliament}, {@code court} or {@code internal}
 * @param purpose what for
 * @param recipient for whom
 * @param embargoUntil a moment in Paris, or null
 */
public record PackDraft(
        String week,
        String from,
        String to,
        String platform,
        String region,
        List<String> platforms,
        List<String> regions,
        List<String> academies,
        List<String> incidents,
        List<String> statements,
        String audience,
        String purpose,
        String recipient,
        String embargoUntil) {}
