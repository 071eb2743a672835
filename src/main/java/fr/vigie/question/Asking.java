package fr.vigie.question;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/** The public asks. Neither a name nor an address is taken down, nor a moment finer than the minute. */
@ApplicationScoped
public class Asking {

    @Inject
    Questions questions;

    @Inject
    FollowUpNumber followUp;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Takes a question. The same form sent twice is taken once.
     *
     * @param text the question, at most {@value QuestionWords#LONGEST_QUESTION} characters
     * @param mayPublish whether it may be published with its answer, without a name
     * @param formKey the random key of the form that was filled in
     * @return the number by which to follow it up, in groups of four digits
     * @throws Refused on the field {@code question} when it is missing, too long, or can't be shown
     */
    @Transactional
    public String ask(String text, boolean mayPublish, UUID formKey) {
        String words;
        try {
            words = Text.required(text, QuestionWords.LONGEST_QUESTION);
        } catch (Refused refused) {
            throw refused.onField("question");
        }
        questions.hold(formKey);
        Optional<Integer> before = questions.sentUnder(formKey);
        int version = before.orElseGet(followUp::version);
        String number = followUp.of(formKey, version);
        if (before.isEmpty()) {
            Question question = Question.sent(
                    words,
                    mayPublish,
                    formKey,
                    followUp.stored(number, version),
                    version,
                    questions.nextPosition(),
                    clock.instant().truncatedTo(ChronoUnit.MINUTES));
            questions.add(question);
            audit.record(AuditEvent.of(AuditEvent.WITNESS, "question.sent", "question", question.id()));
        }
        return number;
    }
}
