package fr.vigie.weeklyreview;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.french.Typography;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.Composed;
import fr.vigie.weeklyreview.composition.Composer;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Composing a week's review and writing on it, before it is published. */
@ApplicationScoped
public class Drafting {

    private static final int LONGEST_PASSAGE = 10_000;
    private static final int LONGEST_TITLE = 200;

    @Inject
    WeekMaterials materials;

    @Inject
    Editions editions;

    @Inject
    FrozenFigures frozen;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Composes the week's draft from what is known now, or composes it again: what people wrote stays. Where the week's
     * review is published, this begins its next edition.
     *
     * @param asOf what was known and consented then; null for now
     */
    @Transactional
    @Requires(Permission.WRITE_REVIEWS)
    public Edition compose(Week week, Instant asOf) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Instant at = asOf == null ? now.truncatedTo(ChronoUnit.SECONDS) : asOf;
        if (at.isAfter(now)) {
            throw Refused.because("asOf", "weeklyreview.asOf.future");
        }
        WeekMaterial material = materials.of(week, at);
        Composed composed = Composer.compose(material);
        String figures = frozen.json(material.figures());
        Optional<Edition> existing = editions.inTheMakingForChange(week);
        Edition edition;
        if (existing.isPresent()) {
            edition = existing.get();
            edition.compose(edition.text().recomposed(composed), figures, at, staff.login(), now);
        } else {
            edition = Edition.drafted(week, nextNumber(week), next(week, composed), figures, at, staff.login(), now);
            editions.add(edition);
        }
        editions.keepVersion(edition);
        audit.record(event("review.composed", edition).with("asOf", at));
        return edition;
    }

    /** A correction starts from what is in public. */
    private ReviewText next(Week week, Composed composed) {
        return editions.published(week)
                .map(before -> before.text().recomposed(composed))
                .orElseGet(() -> ReviewText.of(composed));
    }

    private int nextNumber(Week week) {
        return editions.latest(week).map(last -> last.number() + 1).orElse(1);
    }

    /** What composing again now would change, without doing it. */
    @Requires(Permission.SEE_REVIEWS)
    public List<ReviewText.Change> preview(Week week) {
        Composed again = Composer.compose(materials.of(week, clock.instant()));
        return editions.inTheMaking(week)
                .map(edition -> edition.text().changes(again))
                .orElse(List.of());
    }

    /**
     * Puts what a person wrote in the place of the draft.
     *
     * @param version the version that they had read
     * @param erratum what the edition corrects of the one before; null for a first edition
     * @throws Conflict {@code clash} when somebody saved meanwhile, or when the review is published
     * @throws Refused when the title is missing or a passage is too long
     */
    @Transactional
    @Requires(Permission.WRITE_REVIEWS)
    public Edition write(Week week, int version, ReviewText text, String erratum) {
        Edition edition = editions.inTheMakingForChange(week)
                .orElseThrow(() -> Conflict.because("", "weeklyreview.write.published"));
        if (edition.version() != version) {
            throw Conflict.because("", "weeklyreview.clash", edition.savedBy());
        }
        refuseWhatCannotStand(text);
        edition.write(typeset(text), staff.login(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        edition.correct(erratum == null || erratum.isBlank() ? null : Typography.set(erratum.strip()));
        editions.keepVersion(edition);
        audit.record(event("review.written", edition));
        return edition;
    }

    private static void refuseWhatCannotStand(ReviewText text) {
        List<Fault> faults = new ArrayList<>();
        if (text.title().isBlank()) {
            faults.add(Fault.of("title", "weeklyreview.title.missing"));
        } else if (text.title().length() > LONGEST_TITLE) {
            faults.add(Fault.of("title", "weeklyreview.tooLong", LONGEST_TITLE));
        }
        text.passages()
                .filter(passage -> passage.text().length() > LONGEST_PASSAGE)
                .findFirst()
                .ifPresent(passage -> faults.add(Fault.of("text", "weeklyreview.tooLong", LONGEST_PASSAGE)));
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
    }

    /** Typography is set in what people wrote, but never in a witness's words. */
    private static ReviewText typeset(ReviewText text) {
        return new ReviewText(
                Typography.set(text.title().strip()),
                text.composedTitle(),
                typeset(text.lede()),
                text.blocks().stream()
                        .map(block -> block.with(
                                Typography.set(block.heading()),
                                block.passages().stream()
                                        .map(Drafting::typeset)
                                        .filter(passage -> !passage.text().isEmpty())
                                        .toList()))
                        .toList(),
                text.dropped(),
                text.method(),
                text.notes(),
                text.internalMarks());
    }

    private static Passage typeset(Passage passage) {
        return passage.nature() == Nature.QUOTATION || !passage.isWritten()
                ? passage
                : passage.rewritten(Typography.set(passage.text()), passage.nature(), passage.sources());
    }

    private AuditEvent event(String action, Edition edition) {
        return AuditEvent.of(staff.login(), action, "review", edition.week()).with("edition", edition.number());
    }
}
