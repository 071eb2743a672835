package fr.vigie.evidence;

import java.time.Instant;

/**
 * A pack as pages and programs read it.
 *
 * @param id its number
 * @param request what was asked for
 * @param aboutReview whether it is the file of a review (« exception de vérité »)
 * @param asOf when it was asked for, and its content frozen
 * @param askedBy the login of who did
 * @param state where it stands
 * @param percent how far it is
 * @param fault why it failed, or null
 * @param endedAt when it was sealed, failed or given up, or null
 * @param file the sealed file, or null
 */
public record PackRow(
        long id,
        PackRequest request,
        boolean aboutReview,
        Instant asOf,
        String askedBy,
        PackState state,
        int percent,
        PackFault fault,
        Instant endedAt,
        SealedPack file) {

    /** Whether others than its author have to wait. */
    public boolean isUnderEmbargo(Instant now) {
        return request.embargoUntil() != null && now.isBefore(request.embargoUntil());
    }
}
