package fr.vigie.chronology;

import fr.vigie.report.PlatformState;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Messages;

/** How a day compares with the day of the same rank in another year. */
public enum Finding implements Coded {
    SAME("identique"),
    WORSE("pire"),
    BETTER("mieux");

    private final String code;

    Finding(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** The finding in the reader's language. */
    public String label(Messages messages) {
        return messages.sentence("chronology.finding." + code);
    }

    /** What two states say; null when one of them is unknown, from which nothing follows. */
    public static Finding between(PlatformState before, PlatformState after) {
        if (!before.reported() || !after.reported()) {
            return null;
        }
        int order = after.compareTo(before);
        return order == 0 ? SAME : order < 0 ? WORSE : BETTER;
    }
}
