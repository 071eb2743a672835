package fr.vigie.moderation;

import java.time.Instant;

/**
 * Testimonies that wait, of one tool and one académie.
 *
 * @param platform the tool's code
 * @param academy the académie's code
 * @param waiting how many
 * @param oldest when the first of them came in
 * @param latest when the last of them came in
 */
public record WaitingGroup(String platform, String academy, long waiting, Instant oldest, Instant latest) {}
