package fr.vigie.moderation;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.french.ProbableNames;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import fr.vigie.testimony.Narrative;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.TestimonyState;
import fr.vigie.testimony.WitnessQuestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Staff decide on testimonies. Each decision is a row with who, when and why; a reversal is a new decision. What is let
 * through never holds a probable name (P09).
 */
@ApplicationScoped
@Requires(Permission.MODERATE)
public class Moderation {

    /** How long a decision may be taken back as if it hadn't been. */
    public static final Duration SECOND_THOUGHTS = Duration.ofMinutes(1);

    /** The longest note, in characters. */
    public static final int LONGEST_NOTE = 1_000;

    @Inject
    Testimonies testimonies;

    @Inject
    Decisions decisions;

    @Inject
    RejectionReasons reasons;

    @Inject
    WitnessQuestions questions;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<TestimonyDecided> decided;

    /**
     * Decides on a testimony, which may have been decided on before.
     *
     * @param id its number
     * @throws Conflict when it isn't any more as {@link DecisionDraft#version()} says, with who decided meanwhile
     * @throws Refused for a decision, reason, original or redaction that can't be, and for words to be shown that still
     *     hold a probable name: {@code moderation.names.unmasked}, on {@code redacted} when there is a redaction, else on
     *     {@code decision}
     */
    @Transactional
    public void decide(long id, DecisionDraft draft) {
        Testimony testimony = forChange(id);
        refuseIfChanged(testimony, draft.version());
        TestimonyState outcome = TestimonyState.find(draft.decision())
                .filter(state -> state != TestimonyState.RECEIVED)
                .orElseThrow(() -> Refused.because(
                        "decision",
                        draft.decision() == null ? "moderation.decision.missing" : "moderation.decision.unknown",
                        draft.decision()));
        Why why = why(outcome, draft);
        Testimony original = outcome == TestimonyState.DUPLICATE ? original(testimony, draft.duplicateOf()) : null;
        String words = testimonies.narrative(id).map(Narrative::original).orElse(null);
        if (outcome == TestimonyState.ACCEPTED) {
            Redaction.refuseEmptied(draft.redacted(), words);
        }
        String redaction = outcome.isCounted() ? Redaction.read(draft.redacted(), words) : null;
        String shown = redaction != null ? redaction : outcome == TestimonyState.ACCEPTED ? words : null;
        Redaction.refuseNames(redaction != null ? "redacted" : "decision", shown);
        audit.record(enact(testimony, outcome, why, original == null ? null : original.id(), shown, redaction != null));
    }

    /**
     * Takes one decision on many testimonies, in one transaction. Those that have changed since they were read, and those
     * whose words hold a probable name that would be shown, are left out and counted.
     *
     * @param versions the testimonies' numbers, and the version of each that was read; at most {@link Selection#MOST}
     * @param draft {@code valide}, {@code a_masquer} or {@code rejete}, with its reason and note
     * @throws Refused for a decision that can't be taken on many at once, or a missing reason
     */
    @Transactional
    public BulkOutcome decideAll(Map<Long, Integer> versions, DecisionDraft draft) {
        TestimonyState outcome = TestimonyState.find(draft.decision())
                .filter(state -> state != TestimonyState.RECEIVED && state != TestimonyState.DUPLICATE)
                .orElseThrow(() -> Refused.because("decision", "moderation.decision.missing"));
        Why why = why(outcome, draft);
        if (versions.size() > Selection.MOST) {
            throw Refused.because("decision", "moderation.bulk.tooMany", Selection.MOST);
        }
        int held = 0;
        List<AuditEvent> taken = new ArrayList<>();
        // always in the same order, so that two people's selections never wait for each other
        for (Map.Entry<Long, Integer> read : new TreeMap<>(versions).entrySet()) {
            Testimony testimony = forChange(read.getKey());
            if (testimony.version() != read.getValue() || testimony.state() == outcome) {
                continue;
            }
            String shown = outcome == TestimonyState.ACCEPTED
                    ? testimonies
                            .narrative(testimony.id())
                            .map(Narrative::original)
                            .orElse(null)
                    : null;
            if (ProbableNames.blockPublicationOf(shown)) {
                held++;
            } else {
                taken.add(enact(testimony, outcome, why, null, shown, false));
            }
        }
        audit.recordAll(taken);
        return new BulkOutcome(taken.size(), held, versions.size() - taken.size() - held);
    }

    private AuditEvent enact(
            Testimony testimony, TestimonyState outcome, Why why, Long original, String shown, boolean redacted) {
        Instant now = clock.instant();
        testimony.decide(outcome, original, now);
        testimonies.show(testimony.id(), shown);
        decisions.add(testimony.id(), outcome, why.reason(), why.note(), original, redacted, staff.login(), now);
        decided.fire(new TestimonyDecided(testimony.id()));
        return AuditEvent.of(staff.login(), "moderation.decided", "testimony", testimony.id())
                .with("decision", outcome.code())
                .with("reason", why.reason())
                .with("duplicateOf", original)
                .with("redacted", redacted ? true : null);
    }

    /**
     * Asks the witness, who reads the question with their receipt. Until the answer, or for a week, the testimony leaves
     * the queue; its state stays.
     *
     * @throws Refused on {@code question}: no words, too many, another question that waits, or nobody who holds a receipt
     */
    @Transactional
    public void ask(long id, String question) {
        Testimony testimony = forChange(id);
        String words;
        try {
            words = Text.required(question, WitnessQuestions.LONGEST);
        } catch (Refused refused) {
            throw refused.onField("question");
        }
        if (testimony.isWithdrawn() || !questions.canBeAsked(id)) {
            throw Refused.because("question", "moderation.ask.nobody");
        }
        if (questions.open(id).isPresent()) {
            throw Conflict.because("question", "moderation.ask.open");
        }
        questions.ask(id, words, staff.login(), clock.instant());
        audit.record(AuditEvent.of(staff.login(), "moderation.asked", "testimony", id));
    }

    /**
     * Takes back one's own first decision on a testimony within {@link #SECOND_THOUGHTS}: it waits again.
     *
     * @throws Refused {@code moderation.undo.late} afterwards, or when somebody else decided meanwhile: decide anew
     */
    @Transactional
    public void takeBack(long id) {
        Testimony testimony = forChange(id);
        if (!mayTakeBack(id)) {
            throw Refused.because("", "moderation.undo.late");
        }
        Instant now = clock.instant();
        testimony.decide(TestimonyState.RECEIVED, null, now);
        testimonies.show(id, null);
        decisions.add(id, TestimonyState.RECEIVED, null, null, null, false, staff.login(), now);
        decided.fire(new TestimonyDecided(id));
        audit.record(AuditEvent.of(staff.login(), "moderation.undone", "testimony", id));
    }

    /** Whether {@link #takeBack} would be granted now. */
    public boolean mayTakeBack(long id) {
        List<Decision> history = decisions.of(id);
        Instant now = clock.instant();
        boolean first = history.size() < 2 || history.get(history.size() - 2).outcome() == TestimonyState.RECEIVED;
        return first
                && !history.isEmpty()
                && Optional.of(history.get(history.size() - 1))
                        .filter(decision -> decision.outcome() != TestimonyState.RECEIVED)
                        .filter(decision -> decision.decidedBy().equals(staff.login()))
                        .filter(decision ->
                                decision.decidedAt().plus(SECOND_THOUGHTS).isAfter(now))
                        .isPresent();
    }

    private Testimony forChange(long id) {
        return testimonies
                .findForChange(id)
                .filter(testimony -> staff.scope().covers(testimony.academy()))
                .orElseThrow(() -> Refused.because("", "moderation.none"));
    }

    private void refuseIfChanged(Testimony testimony, Integer version) {
        if (version == null || version == testimony.version()) {
            return;
        }
        throw decisions
                .last(testimony.id())
                .map(last -> Conflict.because(
                        "",
                        "moderation.decidedMeanwhile",
                        last.decidedBy(),
                        last.outcome().code(),
                        ParisTime.time(last.decidedAt()).withNano(0)))
                .orElseGet(() -> Conflict.because("", "moderation.changed"));
    }

    /** Which reason, by its code, and which remark. */
    private record Why(String reason, String note) {}

    private Why why(TestimonyState outcome, DecisionDraft draft) {
        String note = text("note", draft.note());
        String said = text("reason", draft.reason());
        if (outcome != TestimonyState.REJECTED) {
            return new Why(null, joined(said, note));
        }
        if (said == null) {
            throw Refused.because("reason", "moderation.reason.missing");
        }
        return reasons.named(said)
                .map(reason -> new Why(reason.code(), note))
                .orElseGet(() -> new Why(RejectionReasons.OTHER, joined(said, note)));
    }

    private static String text(String field, String written) {
        try {
            return Text.read(written, LONGEST_NOTE);
        } catch (Refused refused) {
            throw refused.onField(field);
        }
    }

    private static String joined(String first, String second) {
        return first == null ? second : second == null ? first : first + "\n" + second;
    }

    /** The testimony repeated; when that one repeats another, the other. */
    private Testimony original(Testimony testimony, String mark) {
        if (mark == null || mark.isBlank()) {
            throw Refused.because("duplicateOf", "testimony.duplicateOf.missing");
        }
        Testimony original = testimonies
                .find(mark.strip())
                .filter(found -> staff.scope().covers(found.academy()))
                .orElseThrow(() -> Refused.because("duplicateOf", "testimony.duplicateOf.unknown", mark.strip()));
        while (original.duplicateOf() != null && !original.id().equals(testimony.id())) {
            original = testimonies.find(original.duplicateOf()).orElseThrow();
        }
        if (original.id().equals(testimony.id())) {
            throw Refused.because("duplicateOf", "testimony.duplicateOf.itself");
        }
        return original;
    }
}
