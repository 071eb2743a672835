package fr.vigie.imports;

import java.time.Instant;

/**
 * A run as pages show it.
 *
 * @param id its number
 * @param kind the kind of file
 * @param fileName the name that the file came with
 * @param sha256 its digest, in hexadecimal
 * @param bytes its length
 * @param dryRun whether only checking was asked for
 * @param startedAt when it began
 * @param startedBy the login of who asked for it
 * @param state where it stands
 * @param percent the share of the file read so far
 * @param counts what was found so far, or in all
 */
public record ImportRunRow(
        long id,
        String kind,
        String fileName,
        String sha256,
        long bytes,
        boolean dryRun,
        Instant startedAt,
        String startedBy,
        ImportRun.State state,
        int percent,
        Counts counts) {

    /**
     * What a run found.
     *
     * @param rows rows read
     * @param created rows that weren't known
     * @param updated rows that said something else
     * @param unchanged rows that said the same
     * @param faults faults in all
     */
    public record Counts(long rows, long created, long updated, long unchanged, long faults) {}

    /** Whether it is still reading. */
    public boolean running() {
        return state == ImportRun.State.RUNNING;
    }

    /** Whether the file is good. */
    public boolean accepted() {
        return state == ImportRun.State.ACCEPTED;
    }
}
