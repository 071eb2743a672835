package fr.vigie.testimony;

/**
 * A witness's words: the original, which is never overwritten, and what moderation lets others see of it.
 *
 * @param original as the witness wants them, with their own corrections; sealed in the database
 * @param shown the original or a redaction of it, once moderation let it through; else null
 */
public record Narrative(String original, String shown) {

    /** What a sealed original belongs to. */
    static final String PLACE = "original";

    /** What sealed words belong to that replace it. */
    static final String CORRECTED = "correction";

    /** Nothing: a witness's words never get into a log. */
    @Override
    public String toString() {
        return "Narrative";
    }
}
