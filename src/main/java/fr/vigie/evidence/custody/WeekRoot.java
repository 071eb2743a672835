package fr.vigie.evidence.custody;

import fr.vigie.shared.Week;
import java.time.Instant;

/**
 * The root of all deposits at the end of a week.
 *
 * @param week that was over
 * @param size how many deposits the tree then had
 * @param root its root, in hexadecimal
 * @param takenAt when it was taken
 * @param signature over {@link #text()}, CMS in DER
 * @param stamp the time-stamping authority's answer over {@link #text()}, or null without one
 */
public record WeekRoot(Week week, int size, String root, Instant takenAt, byte[] signature, byte[] stamp) {

    /** What is published, signed and time-stamped. */
    public String text() {
        return text(week, size, root);
    }

    static String text(Week week, int size, String root) {
        return week + " " + size + " " + root;
    }
}
