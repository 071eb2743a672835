package fr.vigie.testimony.attachment;

/**
 * A file made anew from what was sent.
 *
 * @param type what it is now
 * @param content its bytes, with no metadata, no script and nothing hidden
 * @param sha256 the digest of these bytes
 * @param originalType what was sent
 * @param originalSha256 the digest of what was sent, which is not kept
 */
public record Cleaned(
        AttachmentType type, byte[] content, byte[] sha256, AttachmentType originalType, byte[] originalSha256) {

    /** Nothing of what it shows. */
    @Override
    public String toString() {
        return "Cleaned[" + type + "]";
    }
}
