package fr.vigie.question;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Staff answer what the public asks, and decide what everybody reads. */
@ApplicationScoped
@Requires(Permission.ANSWER_QUESTIONS)
public class Answering {

    @Inject
    Questions questions;

    @Inject
    QuestionRules rules;

    @Inject
    Event<QuestionsChanged> changed;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Writes an entry, question and answer, without anybody having asked. It isn't published yet.
     *
     * @return its number
     * @throws Refused as {@link QuestionRules#read}
     */
    @Transactional
    public long write(QuestionWords words) {
        Question question =
                Question.written(questions.nextPosition(), rules.read(words), staff.login(), clock.instant());
        questions.add(question);
        audit.record(event("question.answered", question.id()));
        return question.id();
    }

    /**
     * Answers a question, or answers it otherwise.
     *
     * @param version the version that the person had read
     * @throws Conflict {@code question.changedMeanwhile} when somebody else was faster
     * @throws Refused as {@link QuestionRules#read}; with a probable name when it is published
     */
    @Transactional
    public void answer(long id, int version, QuestionWords words) {
        Question question = existing(id);
        if (question.version() != version) {
            throw Conflict.because("", "question.changedMeanwhile");
        }
        question.answer(rules.read(words), staff.login(), clock.instant());
        audit.record(event("question.answered", id));
    }

    /** Sets a question aside. */
    @Transactional
    public void reject(long id) {
        existing(id).reject(staff.login(), clock.instant());
        audit.record(event("question.rejected", id));
    }

    /**
     * Publishes a question with its answer, at its place in the list, or takes it off the public page.
     *
     * @throws Refused as {@link Question#publish}
     */
    @Transactional
    public void show(long id, boolean published) {
        Question question = existing(id);
        if (published) {
            question.publish(clock.instant());
        } else {
            question.unpublish();
        }
        audit.record(event(published ? "question.published" : "question.unpublished", id));
    }

    /** Moves a question to another place in the list, from 1. */
    @Transactional
    public void move(long id, int place) {
        existing(id).moveTo(Math.max(1, place));
        audit.record(event("question.moved", id).with("place", place));
    }

    private Question existing(long id) {
        return questions.find(id).orElseThrow(() -> Refused.because("", "question.none"));
    }

    private AuditEvent event(String action, long id) {
        changed.fire(new QuestionsChanged());
        return AuditEvent.of(staff.login(), action, "question", id);
    }
}
