package fr.vigie.question;

import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;

/** What makes an entry acceptable, whether it is typed or read from a file. */
@ApplicationScoped
public class QuestionRules {

    /**
     * Makes words fit to be stored.
     *
     * @throws Refused with every fault, on the fields {@code question}, {@code answer} and {@code link}: nothing written,
     *     too long, can't be shown; a link that is neither a web address nor a path of this site
     */
    QuestionWords read(QuestionWords words) {
        var faults = new Faults();
        String question = faults.reading(
                        "question", () -> Text.required(words.question(), QuestionWords.LONGEST_QUESTION))
                .orElse(null);
        String answer = faults.reading("answer", () -> Text.required(words.answer(), QuestionWords.LONGEST_ANSWER))
                .orElse(null);
        String link = faults.reading("link", () -> Text.read(words.link(), QuestionWords.LONGEST_LINK))
                .orElse(null);
        faults.require(
                link == null || link.matches("(https?://[^\\s\"<>]+|/[^/\\s\"<>][^\\s\"<>]*)"),
                "link",
                "question.link");
        faults.refuseIfAny();
        return new QuestionWords(question, answer, link);
    }
}
