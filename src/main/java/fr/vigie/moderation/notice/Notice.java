package fr.vigie.moderation.notice;

import java.time.Duration;
import java.time.Instant;

/**
 * That somebody of the team wants to be told what waits.
 *
 * @param staffId whose account
 * @param address where to
 * @param code what was sent there and proves that they read it
 * @param everyHours at most one letter in so many hours
 * @param askedAt when the code was sent
 * @param confirmedAt since when the address is known to be theirs; null as long as it isn't
 * @param toldAt when they were last written to; null before the first letter
 */
public record Notice(
        long staffId,
        String address,
        String code,
        int everyHours,
        Instant askedAt,
        Instant confirmedAt,
        Instant toldAt) {

    /** For how long a code is good. */
    public static final Duration CODE_LASTS = Duration.ofHours(24);

    /** Whether letters are sent. */
    public boolean isConfirmed() {
        return confirmedAt != null;
    }

    /** Whether its code may still be typed. */
    boolean waitsForCode(Instant now) {
        return !isConfirmed() && askedAt.plus(CODE_LASTS).isAfter(now);
    }

    /** Nothing: neither an address nor a code gets into a log. */
    @Override
    public String toString() {
        return "Notice";
    }
}
