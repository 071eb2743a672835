package fr.vigie.evidence.custody;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The last line of the audit trail as it stood on a day, published: a trail rewritten later no longer leads to it.
 *
 * @param day the day in Paris
 * @param seq how many lines there were
 * @param hash the last line's hash, in hexadecimal
 * @param takenAt when it was taken
 * @param stamp the time-stamping authority's answer over {@link #text()}, or null without one
 * @param stampedAt when the authority saw it, or null
 */
public record TrailHead(LocalDate day, long seq, String hash, Instant takenAt, byte[] stamp, Instant stampedAt) {

    /** What is published and time-stamped: a line without an end. */
    public String text() {
        return text(day, seq, hash);
    }

    static String text(LocalDate day, long seq, String hash) {
        return day + " " + seq + " " + hash;
    }
}
