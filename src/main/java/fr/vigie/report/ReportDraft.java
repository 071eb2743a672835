package fr.vigie.report;

/**
 * A report as somebody typed it, before anything is known to be right. Each part is the code or the text of the HTTP
 * contract, null or blank where nothing was given.
 *
 * @param platform the tool's code
 * @param instance which instance of it, in words
 * @param day the day, {@code 2021-04-06} or {@code 06/04/2021}
 * @param slot {@code matin}, {@code apres_midi}, {@code soir} or {@code journee} (when blank)
 * @param region {@code 11} or {@code R11}; blank for the whole country
 * @param state a reported {@link PlatformState}
 * @param symptom the main symptom's code
 * @param comment free words
 */
public record ReportDraft(
        String platform,
        String instance,
        String day,
        String slot,
        String region,
        String state,
        String symptom,
        String comment) {}
