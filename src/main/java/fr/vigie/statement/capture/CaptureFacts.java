package fr.vigie.statement.capture;

import fr.vigie.statement.capture.archive.ArchivedPage;
import java.time.Instant;

/**
 * What is told about a capture by who took it.
 *
 * @param capturedAt when it was taken
 * @param sourceUrl the address of what it shows, or null
 * @param fileName the file's name on the computer that it came from, for people to recognise it by
 * @param note anything else, or null
 * @param demonstration whether it was made for the demonstration, and shows nothing real
 */
public record CaptureFacts(Instant capturedAt, String sourceUrl, String fileName, String note, boolean demonstration) {

    /** What an archive says of itself takes the place of what nobody said: the address, and the time if it wasn't told. */
    CaptureFacts completedBy(ArchivedPage page, boolean timeTold) {
        return new CaptureFacts(
                timeTold || page.archivedAt().isAfter(capturedAt) ? capturedAt : page.archivedAt(),
                sourceUrl == null ? page.url() : sourceUrl,
                fileName,
                note,
                demonstration);
    }
}
