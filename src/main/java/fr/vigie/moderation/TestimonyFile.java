package fr.vigie.moderation;

import fr.vigie.testimony.WitnessQuestion;
import fr.vigie.testimony.attachment.AttachmentRow;
import fr.vigie.testimony.search.TestimonyRow;
import java.util.List;
import java.util.Set;

/**
 * All that a staff member may read of one testimony.
 *
 * @param row its facts and what is shown of its words
 * @param original the words as written; null when the witness wrote none, or for who may see only what may be published
 * @param decisions all decisions, oldest first; empty for who may see only what may be published
 * @param questions what the witness was asked, oldest first; empty for the same
 * @param attachments what the witness attached; empty for the same
 * @param rushed whether it came from an address that floods; false for the same
 */
public record TestimonyFile(
        TestimonyRow row,
        String original,
        List<Decision> decisions,
        List<WitnessQuestion> questions,
        List<AttachmentRow> attachments,
        boolean rushed) {

    /** What makes a moderator look twice at it. */
    public Set<Doubt> doubts() {
        Set<Doubt> doubts = Doubt.about(original);
        if (rushed) {
            doubts.add(Doubt.RUSH);
        }
        return doubts;
    }

    /** Nothing: a witness's words never get into a log. */
    @Override
    public String toString() {
        return "TestimonyFile " + row.id();
    }
}
