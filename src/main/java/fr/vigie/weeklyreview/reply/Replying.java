package fr.vigie.weeklyreview.reply;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.ReviewsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Asking who is named, and inserting what they answer, unedited. */
@ApplicationScoped
public class Replying {

    private static final Duration LINK_LASTS = Duration.ofDays(90);
    private static final int SECRET_BYTES = 24;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    Replies replies;

    @Inject
    Editions editions;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<ReviewsChanged> changed;

    /** A body that was asked. @param secret of its link, which is shown this once and stored nowhere */
    public record Asked(Reply reply, String secret) {}

    /**
     * Asks a body that the week's last edition names: from now on readers see « interrogé le …, sans réponse » until it
     * answers through its link, which answers once within ninety days.
     */
    @Transactional
    @Requires(Permission.WRITE_REVIEWS)
    public Asked ask(Week week, ReplyDraft draft) {
        draft.check(false);
        byte[] secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = now();
        Reply reply = Reply.asked(
                week, latest(week).number(), draft, digest(written), now.plus(LINK_LASTS), staff.login(), now);
        replies.add(reply);
        audit.record(event("reply.asked", reply));
        changed.fire(new ReviewsChanged());
        return new Asked(reply, written);
    }

    /**
     * Files a right of reply against what is in public; from its receipt it has to be inserted within three days.
     *
     * @param received when it came in; null for now
     * @throws Conflict when nothing of the week is or was published
     */
    @Transactional
    @Requires(Permission.WRITE_REVIEWS)
    public Reply file(Week week, ReplyDraft draft, Instant received) {
        draft.check(true);
        Instant now = now();
        if (received != null && received.isAfter(now)) {
            throw Refused.because("receivedAt", "weeklyreview.asOf.future");
        }
        Edition edition = editions.atPublicAddress(week)
                .orElseThrow(() -> Conflict.because("", "weeklyreview.reply.unpublished"));
        Reply reply = Reply.byRight(week, edition.number(), draft, received == null ? now : received, staff.login());
        replies.add(reply);
        audit.record(event("reply.filed", reply).with("due", reply.dueAt()));
        return reply;
    }

    /** Inserts a right of reply: every format of the edition carries it from now on. */
    @Transactional
    @Requires(Permission.PUBLISH_REVIEWS)
    public Reply show(Week week, long id) {
        Reply reply = find(week, id);
        reply.show(now());
        audit.record(event("reply.shown", reply));
        changed.fire(new ReviewsChanged());
        return reply;
    }

    /** Doesn't insert a reply, or takes it out. @param reason never empty; kept, never shown in public */
    @Transactional
    @Requires(Permission.PUBLISH_REVIEWS)
    public Reply refuse(Week week, long id, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.because("reason", "weeklyreview.reply.reason");
        }
        Reply reply = find(week, id);
        reply.refuse(reason.strip(), now());
        audit.record(event("reply.refused", reply));
        changed.fire(new ReviewsChanged());
        return reply;
    }

    /** What a link leads to; empty for a link that is none. */
    @Transactional
    public Optional<Reply> at(String secret) {
        return replies.byLink(digest(secret), false);
    }

    /**
     * Takes a body's answer through its link, word for word; it stands in public at once.
     *
     * @throws Conflict when the link has answered already or lasts no longer
     * @throws Refused when there are no words, or too many
     */
    @Transactional
    public Reply answer(String secret, String words) {
        List<Fault> faults = new ArrayList<>();
        ReplyDraft.checkAnswer(words, faults);
        Reply reply = replies.byLink(digest(secret), true)
                .orElseThrow(() -> Conflict.because("", "weeklyreview.reply.closed"));
        if (!faults.isEmpty() && reply.isOpen(now())) {
            throw new Refused(faults);
        }
        reply.answer(words.replace("\r", "").strip(), now());
        audit.record(AuditEvent.of("reply-link", "reply.answered", "reply", String.valueOf(reply.id())));
        changed.fire(new ReviewsChanged());
        return reply;
    }

    private Edition latest(Week week) {
        return editions.latest(week).orElseThrow(() -> Conflict.because("", "weeklyreview.none"));
    }

    private Reply find(Week week, long id) {
        return replies.findForChange(week, id)
                .orElseThrow(() -> Conflict.because("", "weeklyreview.reply.none", String.valueOf(id)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private AuditEvent event(String action, Reply reply) {
        return AuditEvent.of(staff.login(), action, "reply", String.valueOf(reply.id()))
                .with("week", reply.week())
                .with("edition", reply.edition());
    }

    /** The secret has 192 random bits: a plain digest of it can't be searched for. */
    private static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(("reply/" + secret).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
