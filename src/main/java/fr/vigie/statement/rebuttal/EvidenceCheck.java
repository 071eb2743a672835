package fr.vigie.statement.rebuttal;

import fr.vigie.shared.Messages;
import java.util.ArrayList;
import java.util.List;

/**
 * The obvious about the evidence that a rebuttal cites. Nothing of it forbids anything: evidence of another tool, for
 * instance, is what an argument by corroboration rests on.
 *
 * @param testimonies how many testimonies are cited
 * @param reports how many reports
 * @param incidents how many incidents
 * @param outside how many sources outside Vigie
 * @param otherDay testimonies and reports of another day than the statement's, incidents that don't touch it
 * @param otherTool testimonies, reports and incidents about other tools than those that it names
 * @param notCounted testimonies that moderation set aside or hasn't seen
 * @param withdrawn testimonies whose author withdrew them
 * @param replaced reports that were corrected or taken back since, incidents that were merged or set aside
 */
public record EvidenceCheck(
        int testimonies,
        int reports,
        int incidents,
        int outside,
        int otherDay,
        int otherTool,
        int notCounted,
        int withdrawn,
        int replaced) {

    /** What there is to say, one sentence each; the first counts what is cited. */
    public List<String> sentences(Messages messages) {
        var sentences = new ArrayList<String>();
        int facts = testimonies + reports + incidents;
        sentences.add(
                facts == 0
                        ? messages.sentence("statement.cited.none", outside)
                        : messages.sentence(
                                "statement.cited",
                                Contradiction.counted(testimonies, reports, incidents, messages),
                                facts));
        say("statement.cited.otherDay", otherDay, sentences, messages);
        say("statement.cited.otherTool", otherTool, sentences, messages);
        say("statement.cited.notCounted", notCounted, sentences, messages);
        say("statement.cited.withdrawn", withdrawn, sentences, messages);
        say("statement.cited.replaced", replaced, sentences, messages);
        return sentences;
    }

    /** Whether some evidence should be taken out: what isn't counted, was withdrawn or no longer holds. */
    public boolean weak() {
        return notCounted + withdrawn + replaced > 0;
    }

    private static void say(String code, int count, List<String> sentences, Messages messages) {
        if (count > 0) {
            sentences.add(messages.sentence(code, count));
        }
    }
}
