package fr.vigie.weeklyreview.reply;

import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * A reply as staff record it.
 *
 * @param body who answers or is asked; never empty
 * @param claim what is said of them, shown on their page; may be null
 * @param section key of the section beside which it stands, or null
 * @param answer their words, unedited; null when they are only asked
 */
public record ReplyDraft(String body, String claim, String section, String answer) {

    private static final int LONGEST_NAME = 200;
    /** Two hundred lines, as the law of 29 July 1881, article 13, allows a reply in print. */
    static final int LONGEST_ANSWER = 14_000;

    public ReplyDraft {
        body = body == null ? "" : body.strip();
        claim = claim == null || claim.isBlank() ? null : claim.strip();
        section = section == null || section.isBlank() ? null : section.strip();
        answer = answer == null || answer.isBlank()
                ? null
                : answer.replace("\r", "").strip();
    }

    /** @throws Refused when who it is is missing, an answer is missing where one must be, or something is too long */
    void check(boolean withAnswer) {
        List<Fault> faults = new ArrayList<>();
        if (body.isEmpty()) {
            faults.add(Fault.of("body", "weeklyreview.reply.body"));
        } else if (body.length() > LONGEST_NAME) {
            faults.add(Fault.of("body", "weeklyreview.tooLong", LONGEST_NAME));
        }
        if (claim != null && claim.length() > LONGEST_ANSWER) {
            faults.add(Fault.of("claim", "weeklyreview.tooLong", LONGEST_ANSWER));
        }
        if (withAnswer) {
            checkAnswer(answer, faults);
        }
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    static void checkAnswer(String words, List<Fault> faults) {
        if (words == null || words.isBlank()) {
            faults.add(Fault.of("answer", "weeklyreview.reply.answer"));
        } else if (words.length() > LONGEST_ANSWER) {
            faults.add(Fault.of("answer", "weeklyreview.tooLong", LONGEST_ANSWER));
        }
    }
}
