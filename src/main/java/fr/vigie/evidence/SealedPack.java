package fr.vigie.evidence;

import java.time.Instant;

/**
 * The file of a pack that is sealed.
 *
 * @param fileName what it is called when it is fetched
 * @param bytes its length
 * @param sha256 the digest of its bytes, in hexadecimal
 * @param manifestSha256 the digest of its tag manifest, which everything in it follows from
 * @param certificateSha256 the digest of the certificate that signed it
 * @param stampedAt when the time-stamping authority saw it, or null without one
 * @param stampedBy the authority, or null
 */
public record SealedPack(
        String fileName,
        long bytes,
        String sha256,
        String manifestSha256,
        String certificateSha256,
        Instant stampedAt,
        String stampedBy) {}
