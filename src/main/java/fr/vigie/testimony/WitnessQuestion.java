package fr.vigie.testimony;

import java.time.Instant;

/**
 * What staff ask of a witness, and the answer.
 *
 * @param question in words
 * @param askedBy the login of who asks; the witness never sees it
 * @param askedAt when
 * @param answer the witness's words, or null while there are none
 * @param answeredAt when they came in, or null
 */
public record WitnessQuestion(String question, String askedBy, Instant askedAt, String answer, Instant answeredAt) {

    /** Whether it waits for its answer. */
    public boolean isOpen() {
        return answeredAt == null;
    }

    /** Nothing: a witness's words never get into a log. */
    @Override
    public String toString() {
        return "WitnessQuestion";
    }
}
