package fr.vigie.moderation;

import java.time.Instant;

/**
 * A testimony that another one may repeat.
 *
 * @param id its number
 * @param mark its mark
 * @param receivedAt when it came in
 * @param percent how alike their words are, from 0 to 100
 * @param words its words as written
 */
public record LikelyDuplicate(long id, String mark, Instant receivedAt, int percent, String words) {

    /** Nothing: a witness's words never get into a log. */
    @Override
    public String toString() {
        return "LikelyDuplicate " + id;
    }
}
