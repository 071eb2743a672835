package fr.vigie.incident.detection;

import java.time.Duration;
import java.time.Instant;

/**
 * When nothing more is heard. It says that, and never that a tool works again: witnesses also fall silent because they
 * have said it all, gave up, or went home. Hours in which hardly anybody writes count as little as they are busy, so that a
 * trouble of the evening is not closed by the night.
 */
final class Silence {

    /** The least time without a word. */
    static final Duration LEAST = Duration.ofMinutes(60);

    private static final double SIGNIFICANT = .02;
    private static final double LEAST_BUSY = .25;

    private Silence() {}

    /**
     * Whether the silence since the last word is significant: at half the pace at which the trouble was told of, so long a
     * silence would be rarer than one in fifty.
     *
     * @param heard how often it was told of, at least once
     * @param busyBefore busy hours from its beginning to the last word
     * @param busySince busy hours since the last word
     * @param since how long ago the last word was
     */
    static boolean isSignificant(int heard, double busyBefore, double busySince, Duration since) {
        double pace = heard / Math.max(busyBefore, LEAST_BUSY);
        return since.compareTo(LEAST) >= 0 && NegativeBinomial.exactly(0, heard, pace / 2 * busySince) <= SIGNIFICANT;
    }

    static Instant latest(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
