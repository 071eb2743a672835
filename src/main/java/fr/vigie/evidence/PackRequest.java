package fr.vigie.evidence;

import fr.vigie.evidence.release.Selection;
import java.time.Instant;

/**
 * What somebody asks a pack to be.
 *
 * @param selection what it is about
 * @param audience for whom
 * @param purpose what for, in words
 * @param recipient to whom it is handed, in words
 * @param embargoUntil until when nobody but its author may fetch it, or null
 */
public record PackRequest(
        Selection selection, PackAudience audience, String purpose, String recipient, Instant embargoUntil) {}
