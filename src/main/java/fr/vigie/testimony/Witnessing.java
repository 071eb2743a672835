package fr.vigie.testimony;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.mail.Outbox;
import fr.vigie.privacy.LegalHolds;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.stream.Stream;
import org.hibernate.Session;

/** What a witness may do with their testimony, receipt in hand, without an account. */
@ApplicationScoped
@Transactional
public class Witnessing {

    @Inject
    Testimonies testimonies;

    @Inject
    WitnessQuestions questions;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    @Inject
    Event<TestimonyWithdrawn> withdrawn;

    @Inject
    Event<TestimonyErased> erased;

    @Inject
    Event<TestimonyCorrected> corrected;

    @Inject
    Outbox letters;

    @Inject
    LegalHolds holds;

    @PersistenceContext
    EntityManager em;

    /** Changes what may be done with the words. @throws fr.vigie.shared.Refused once the consent was withdrawn */
    public void allow(long id, Consent level) {
        Testimony testimony = testimonies.findForChange(id).orElseThrow();
        Instant now = minute();
        testimony.allow(level, now);
        remember(id, level.code(), now);
        trail.record(AuditEvent.of(AuditEvent.WITNESS, "testimony.consent_changed", "testimony", id)
                .with("consent", level.code()));
    }

    /** Withdraws the consent: the words leave the site and later exports. A second time changes nothing. */
    public void withdraw(long id) {
        Testimony testimony = testimonies.findForChange(id).orElseThrow();
        if (testimony.isWithdrawn()) {
            return;
        }
        Instant now = minute();
        testimony.withdraw(now);
        remember(id, "retire", now);
        trail.record(AuditEvent.of(AuditEvent.WITNESS, "testimony.consent_withdrawn", "testimony", id));
        withdrawn.fire(new TestimonyWithdrawn(id));
    }

    /**
     * Erases the words and the contact data for good (GDPR art. 17), wherever they are repeated, and closes the receipt; the
     * bare facts stay in the figures of the union, no longer public, with nothing that leads to anybody.
     *
     * @throws Refused while a legal hold keeps it (art. 17.3.e)
     */
    public void erase(long id) {
        if (holds.keeps(id)) {
            throw Refused.because("", "testimony.erase.held");
        }
        withdraw(id);
        erased.fire(new TestimonyErased(
                id,
                testimonies.find(id).orElseThrow().mark(),
                Stream.concat(
                                Stream.concat(
                                        testimonies.written(id).stream(),
                                        testimonies.narrative(id).stream().map(Narrative::shown)),
                                questions.of(id).stream().map(WitnessQuestion::answer))
                        .filter(Objects::nonNull)
                        .toList()));
        Session session = em.unwrap(Session.class);
        for (String mutation : new String[] {
            "delete from testimony_text where testimony_id = ?1",
            "delete from testimony_correction where testimony_id = ?1",
            "delete from testimony_rectification where testimony_id = ?1",
            "delete from testimony_contact where testimony_id = ?1",
            "delete from testimony_link where testimony_id = ?1",
            "delete from witness_question where testimony_id = ?1",
            "update testimony_decision set note = null where testimony_id = ?1",
            "update testimony set receipt_hash = null, body_digest = null, school_uai = null" + " where id = ?1"
        }) {
            session.createNativeMutationQuery(mutation).setParameter(1, id).executeUpdate();
        }
        letters.forget(WitnessLetters.about(id));
        trail.record(AuditEvent.of(AuditEvent.WITNESS, "testimony.erased", "testimony", id));
    }

    /**
     * Changes the words, or adds to them. What they replace is kept; what was let through of it is shown no more, and the
     * testimony waits for a decision again.
     *
     * @throws Refused on {@code text}: no words, too many, the same as before, or the testimony is withdrawn
     */
    public void correct(long id, String words) {
        Testimony testimony = testimonies.findForChange(id).orElseThrow();
        if (testimony.isWithdrawn()) {
            throw Refused.because("text", "testimony.consent.withdrawn");
        }
        String read;
        try {
            read = Text.required(words, SubmissionRules.LONGEST_TEXT);
        } catch (Refused refused) {
            throw refused.onField("text");
        }
        if (testimonies
                .narrative(id)
                .map(Narrative::original)
                .filter(read::equals)
                .isPresent()) {
            throw Refused.because("text", "testimony.correct.same");
        }
        Instant now = minute();
        boolean decided = testimony.state() != TestimonyState.RECEIVED;
        testimonies.write(id, read, now);
        testimonies.show(id, null);
        testimony.decide(TestimonyState.RECEIVED, null, now);
        if (decided) {
            corrected.fire(new TestimonyCorrected(id));
        }
        trail.record(AuditEvent.of(AuditEvent.WITNESS, "testimony.corrected", "testimony", id));
    }

    /**
     * Answers what staff ask.
     *
     * @throws fr.vigie.shared.Refused on {@code answer}: no words, too many, or no question waits
     */
    public void answer(long id, String words) {
        testimonies.findForChange(id).orElseThrow();
        String read;
        try {
            read = Text.required(words, SubmissionRules.LONGEST_TEXT);
        } catch (Refused refused) {
            throw refused.onField("answer");
        }
        if (!questions.answer(id, read, minute())) {
            throw Refused.because("answer", "testimony.question.none");
        }
        trail.record(AuditEvent.of(AuditEvent.WITNESS, "testimony.answered", "testimony", id));
    }

    /** When it happens: nothing finer than the minute is kept beside a testimony. */
    private Instant minute() {
        return clock.instant().truncatedTo(ChronoUnit.MINUTES);
    }

    private void remember(long id, String level, Instant at) {
        em.unwrap(Session.class)
                .createNativeMutationQuery("insert into testimony_consent (testimony_id, level, effective_at,"
                        + " wording_version) values (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, level)
                .setParameter(3, at)
                .setParameter(4, Consent.WORDING)
                .executeUpdate();
    }
}
