package fr.vigie.testimony;

import java.util.List;

/**
 * A witness had their words erased (GDPR, article 17); observed in the same transaction by whatever repeats them, which has
 * to blot them out. What was handed to others before is listed, not called back.
 *
 * @param testimonyId which testimony
 * @param mark the mark by which sources name it
 * @param words all that they wrote: the original, what was shown of it, their answers
 */
public record TestimonyErased(long testimonyId, String mark, List<String> words) {

    public TestimonyErased {
        words = List.copyOf(words);
    }

    /** Nothing: a witness's words never get into a log. */
    @Override
    public String toString() {
        return "TestimonyErased";
    }
}
