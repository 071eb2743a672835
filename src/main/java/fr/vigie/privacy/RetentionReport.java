package fr.vigie.privacy;

import java.time.Instant;
import java.util.List;

/**
 * What a run of the retention rules found and did.
 *
 * @param id its number
 * @param asOf the instant that it reckoned from
 * @param startedAt when it ran
 * @param startedBy who started it: a login, or {@code vigie} for the daily run
 * @param dryRun whether it only counted
 * @param results rule by rule
 */
public record RetentionReport(
        long id, Instant asOf, Instant startedAt, String startedBy, boolean dryRun, List<Result> results) {

    /**
     * What one rule found and did.
     *
     * @param rule the rule's name
     * @param sentence the code of what it is called
     * @param dueBefore what is older than this is due
     * @param due how many were due
     * @param held how many of those a legal hold keeps
     * @param done how many were treated; 0 in a dry run
     */
    public record Result(String rule, String sentence, Instant dueBefore, long due, long held, long done) {}

    /** How many a legal hold kept, over all rules. */
    public long held() {
        return results.stream().mapToLong(Result::held).sum();
    }
}
