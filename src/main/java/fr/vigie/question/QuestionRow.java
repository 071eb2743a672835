package fr.vigie.question;

import java.time.Instant;

/**
 * A question as lists and pages show it.
 *
 * @param id its number in Vigie
 * @param position its place in the list, from 1
 * @param words what it says now
 * @param state where it stands
 * @param mayPublish whether who asked lets it be published; true for entries of the staff's
 * @param original the public's own words, or null for an entry of the staff's; for staff only
 * @param receivedAt when it was sent or written
 * @param answeredAt when it was answered or set aside, or null
 * @param answeredBy the login of who did, or null; for staff only
 * @param publishedAt since when everybody reads it, or null
 * @param version grows with each change
 */
public record QuestionRow(
        long id,
        int position,
        QuestionWords words,
        QuestionState state,
        boolean mayPublish,
        String original,
        Instant receivedAt,
        Instant answeredAt,
        String answeredBy,
        Instant publishedAt,
        int version) {

    /** Whether everybody reads it. */
    public boolean published() {
        return publishedAt != null;
    }
}
