package fr.vigie.statement.web;

import fr.vigie.shared.ParisTime;
import fr.vigie.statement.capture.CaptureRow;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A capture as the HTTP interface gives it.
 *
 * @param id its number in Vigie
 * @param capturedAt when it was taken
 * @param recordedAt when it was given to Vigie
 * @param sourceUrl the address of what it shows, or null
 * @param mediaType what its content is
 * @param fileName the name that it came with
 * @param bytes its length
 * @param sha256 the digest of its bytes, in hexadecimal
 * @param note anything else, or null
 * @param demonstration whether it was made for the demonstration, and shows nothing real
 * @param pages the pages that an archive holds; empty for any other file
 */
public record CaptureJson(
        long id,
        OffsetDateTime capturedAt,
        OffsetDateTime recordedAt,
        String sourceUrl,
        String mediaType,
        String fileName,
        long bytes,
        String sha256,
        String note,
        boolean demonstration,
        List<Page> pages) {

    /** A page in an archive, by the archive's own account. */
    public record Page(String url, OffsetDateTime archivedAt) {}

    static CaptureJson of(CaptureRow row) {
        return new CaptureJson(
                row.id(),
                ParisTime.offset(row.facts().capturedAt()),
                ParisTime.offset(row.recordedAt()),
                row.facts().sourceUrl(),
                row.type().code(),
                row.facts().fileName(),
                row.bytes(),
                row.sha256(),
                row.facts().note(),
                row.facts().demonstration(),
                row.pages().stream()
                        .map(page -> new Page(page.url(), ParisTime.offset(page.archivedAt())))
                        .toList());
    }
}
