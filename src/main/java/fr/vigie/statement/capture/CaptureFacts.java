package fr.vigie.statement.capture;

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
public record CaptureFacts(Instant capturedAt, String sourceUrl, String fileName, String note, boolean demonstration) {}
