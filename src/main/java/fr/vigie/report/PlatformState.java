package fr.vigie.report;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Messages;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/**
 * The state of a tool, worst first, so that the natural order is the order of gravity.
 *
 * <p>{@link #UNKNOWN} says that nobody reported: it is an answer, never stored, and never « all is well ».
 */
public enum PlatformState implements Coded {
    /** Nobody gets in. */
    UNAVAILABLE("indisponible"),
    /** A few get in. */
    NEAR_OUTAGE("quasi_inaccessible"),
    /** It works with slowness, queues or cuts. */
    DEGRADED("degrade"),
    /** Better than before, with difficulties left: not a return to normal. */
    IMPROVED("ameliore"),
    /** Someone reported that it works. */
    NOMINAL("nominal"),
    /** Nobody reported. */
    UNKNOWN("inconnu");

    private final String code;

    PlatformState(String code) {
        this.code = code;
    }

    /** The code in files, tables and the HTTP contract: {@code quasi_inaccessible}. */
    @Override
    public String code() {
        return code;
    }

    /** The state in French, as a list or a legend names it: « quasi inaccessible ». */
    public String label() {
        return label(Messages.FRENCH);
    }

    /** The state in the reader's language. */
    public String label(Messages messages) {
        return messages.sentence("report.state." + code);
    }

    /** Whether almost nobody can work: {@link #UNAVAILABLE} or {@link #NEAR_OUTAGE}. */
    public boolean blocking() {
        return this == UNAVAILABLE || this == NEAR_OUTAGE;
    }

    /** Whether somebody reported it as less than normal; {@link #IMPROVED} is, for difficulties are left. */
    public boolean failing() {
        return this != NOMINAL && this != UNKNOWN;
    }

    /** Whether somebody reported it; the only states that a report may carry. */
    public boolean reported() {
        return this != UNKNOWN;
    }

    /** Finds a state by its code; empty when no state has it. */
    public static Optional<PlatformState> find(String code) {
        return Coded.find(PlatformState.class, code);
    }

    /** The worst of the reported states, or {@link #UNKNOWN} when there is none. */
    public static PlatformState worst(Collection<PlatformState> states) {
        return states.stream()
                .filter(PlatformState::reported)
                .min(Comparator.naturalOrder())
                .orElse(UNKNOWN);
    }
}
