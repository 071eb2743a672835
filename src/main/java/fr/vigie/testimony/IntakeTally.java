package fr.vigie.testimony;

import java.util.concurrent.atomic.LongAdder;

/** What became of the testimonies that this node was sent since it started. */
public final class IntakeTally {

    final LongAdder stored = new LongAdder();
    final LongAdder journaled = new LongAdder();
    final LongAdder givenBack = new LongAdder();

    /**
     * The counts of a moment.
     *
     * @param stored acknowledged and in the database at once
     * @param journaled acknowledged and in the local journal first
     * @param givenBack neither could take them: no receipt was given
     * @param queued sent, and waiting for a commit
     */
    public record Counts(long stored, long journaled, long givenBack, int queued) {}

    Counts counts(int queued) {
        return new Counts(stored.sum(), journaled.sum(), givenBack.sum(), queued);
    }
}
