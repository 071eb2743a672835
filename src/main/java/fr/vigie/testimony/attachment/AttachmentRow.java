package fr.vigie.testimony.attachment;

import java.time.Instant;

/**
 * An attachment as pages list it.
 *
 * @param id its number
 * @param testimonyId whose it is
 * @param type what it is
 * @param bytes its length, as it was last masked
 * @param sha256 the digest of its bytes, in hexadecimal
 * @param originalSha256 that of what was sent, which is not kept
 * @param addedAt to the minute
 * @param state where it stands
 * @param decidedBy the login of who last decided, or null
 * @param areas what is masked of it, as {@link Areas#read} takes it; null when nothing ever was
 * @param maskedBy the login of who last masked it or took its masks off, or null
 * @param maskedAt when
 */
public record AttachmentRow(
        long id,
        long testimonyId,
        AttachmentType type,
        long bytes,
        String sha256,
        String originalSha256,
        Instant addedAt,
        AttachmentState state,
        String decidedBy,
        String areas,
        String maskedBy,
        Instant maskedAt) {

    /** Whether a part of it is masked. */
    public boolean masked() {
        return areas != null && !areas.isEmpty();
    }

    /** Its length in kilobytes, at least one. */
    public long kilobytes() {
        return Math.max(1, bytes / 1000);
    }

    /** A name for whoever keeps it: it says nothing of what it shows. */
    public String fileName() {
        return "piece-" + id + "." + type.extension();
    }
}
