package fr.vigie.incident;

import fr.vigie.report.PlatformState;
import java.time.Instant;
import java.util.Objects;

/**
 * In which state a tool was from an instant on, until the next phase or the end of the incident.
 *
 * @param state never {@link PlatformState#UNKNOWN}: before the first phase nothing is known, which no row has to say
 * @param from the first instant
 */
public record Phase(PlatformState state, Instant from) {

    public Phase {
        Objects.requireNonNull(from, "from");
        if (!state.reported()) {
            throw new IllegalArgumentException("a phase says what is known");
        }
    }
}
