package fr.vigie.incident;

/**
 * A phase as somebody typed it.
 *
 * @param state a code of {@link fr.vigie.report.PlatformState}
 * @param from from when, as {@link fr.vigie.shared.ParisTime#read} takes it; a day alone stands for its first instant, or for
 *     the incident's start on its first day
 */
public record PhaseDraft(String state, String from) {

    /** Whether nothing was typed at all. */
    boolean blank() {
        return (state == null || state.isBlank()) && (from == null || from.isBlank());
    }
}
