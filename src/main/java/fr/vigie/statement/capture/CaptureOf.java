package fr.vigie.statement.capture;

/**
 * What a capture was taken of: a statement or an answer to one; exactly one of the two.
 *
 * @param statementId the statement, or null
 * @param rebuttalId the answer, or null
 */
public record CaptureOf(Long statementId, Long rebuttalId) {

    public CaptureOf {
        if ((statementId == null) == (rebuttalId == null)) {
            throw new IllegalArgumentException("a capture is of one statement or one rebuttal");
        }
    }

    /** Of a statement. */
    public static CaptureOf statement(long id) {
        return new CaptureOf(id, null);
    }

    /** Of an answer. */
    public static CaptureOf rebuttal(long id) {
        return new CaptureOf(null, id);
    }
}
