package fr.vigie.statement.capture;

import fr.vigie.statement.capture.archive.ArchivedPage;
import java.time.Instant;
import java.util.List;

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
 * @param pages for an archive, the pages that it holds by its own account
 */
public record CaptureRow(
        long id,
        CaptureOf of,
        CaptureType type,
        CaptureFacts facts,
        Instant recordedAt,
        String recordedBy,
        long bytes,
        String sha256,
        List<ArchivedPage> pages) {}
