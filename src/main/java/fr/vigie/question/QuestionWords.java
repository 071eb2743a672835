package fr.vigie.question;

/**
 * A question as it is shown, with its answer.
 *
 * @param question the question
 * @param answer the answer, or null while there is none
 * @param link where to read more, an address or a path of this site; or null
 */
public record QuestionWords(String question, String answer, String link) {

    /** The most characters of a question. */
    public static final int LONGEST_QUESTION = 2_000;

    /** The most characters of an answer. */
    public static final int LONGEST_ANSWER = 8_000;

    /** The most characters of a link. */
    public static final int LONGEST_LINK = 1_000;
}
