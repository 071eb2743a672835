package fr.vigie.statement.capture;

import java.time.Instant;

/**
 * A capture as pages and packs show it.
 *
 * @param id its number in Vigie
 * @param of what it was taken of
 * @param type what its content is
 * @param facts what is told about it
 * @param recordedAt when it was given to Vigie
 * @param recordedBy the login of who did
 * @param bytes its length
 * @param sha256 the digest of its bytes, in hexadecimal
 */
public record CaptureRow(
        long id,
        CaptureOf of,
        CaptureType type,
        CaptureFacts facts,
        Instant recordedAt,
        String recordedBy,
        long bytes,
        String sha256) {}
