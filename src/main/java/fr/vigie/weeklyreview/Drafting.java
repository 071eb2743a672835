package fr.vigie.weeklyreview;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.french.Typography;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.Composed;
import fr.vigie.weeklyreview.composition.Composer;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import fr.vigie.weeklyreview.material.WeekMaterials;
import fr.vigie.weeklyreview.quotation.Quotation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Composing a week's review and writing on it, before it is published. */
@ApplicationScoped
public class Drafting {

    @Inject
    WeekMaterials materials;

    @Inject
    Editions editions;

    @Inject
    DayNotes notes;

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
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = asOf == null ? now : asOf;
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
            edition.compose(again(edition.text(), week, composed), figures, at, staff.login(), now);
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
                .map(before -> again(before.text(), week, composed))
                .orElseGet(() -> ReviewText.of(composed).onTopOf(notes.textsOf(week)));
    }

    private ReviewText again(ReviewText text, Week week, Composed composed) {
        return text.recomposed(composed).onTopOf(notes.textsOf(week));
    }

    private int nextNumber(Week week) {
        return editions.latest(week).map(last -> last.number() + 1).orElse(1);
    }

    /** What composing again now would change, without doing it. */
    @Requires(Permission.SEE_REVIEWS)
    public List<ReviewText.Change> preview(Week week) {
        Composed again = Composer.compose(materials.of(week, clock.instant()));
        return editions.inTheMaking(week)
                .map(edition -> edition.text().changes(again(edition.text(), week, again)))
                .orElse(List.of());
    }

    /**
     * Puts what a person wrote in the place of the draft, together with what somebody else wrote meanwhile elsewhere in it.
     *
     * @param version the version that they had read
     * @param erratum what the edition corrects of the one before; null for a first edition
     * @throws Conflict {@code clash} when somebody changed the same section meanwhile, or when the review is published
     * @throws Refused when the title is missing or a passage is too long
     */
    @Transactional
    @Requires(Permission.WRITE_REVIEWS)
    public Edition write(Week week, int version, ReviewText text, String erratum) {
        Edition edition = editions.inTheMakingForChange(week)
                .orElseThrow(() -> Conflict.because("", "weeklyreview.write.published"));
        ReviewText ready = WrittenText.ready(text);
        edition.write(
                edition.version() == version
                        ? ready
                        : merged(edition, version, ready).orConflict(),
                staff.login(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        edition.correct(erratum == null || erratum.isBlank() ? null : Typography.set(erratum.strip()));
        editions.keepVersion(edition);
        audit.record(event("review.written", edition));
        return edition;
    }

    /**
     * Quotes a witness in the draft: in the section of their tool, or in a new one.
     *
     * @param omitted indexes of the sentences to leave out, from 0; shown as « […] »
     * @throws Refused when these words may not be quoted, or when nothing of them would be left
     */
    @Transactional
    @Requires(Permission.WRITE_REVIEWS)
    public Edition quote(Week week, String mark, Collection<Integer> omitted) {
        Edition edition = editions.inTheMakingForChange(week)
                .orElseThrow(() -> Conflict.because("", "weeklyreview.write.published"));
        WeekMaterial.Quote quote = Optional.ofNullable(
                        materials.quotesOf(List.of(mark), clock.instant()).get(mark))
                .filter(one -> week.contains(one.day()))
                .orElseThrow(() -> Refused.because("mark", "weeklyreview.quote.none", mark));
        String words = Quotation.shortened(quote.text(), omitted);
        if (words.replace(Quotation.LEFT_OUT, "").isBlank()) {
            throw Refused.because("omit", "weeklyreview.quote.empty");
        }
        String paragraph = Quotation.paragraph(words, quote.attribution());
        Passage passage = new Passage(paragraph, Nature.QUOTATION, List.of(mark), Map.of(), null);
        edition.write(
                edition.text().quoting(quote.platform(), passage),
                staff.login(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        editions.keepVersion(edition);
        audit.record(event("review.quoted", edition).with("testimony", mark));
        return edition;
    }

    /** The words that may be quoted in the week's review now. */
    @Requires(Permission.SEE_REVIEWS)
    public List<WeekMaterial.Quote> quotable(Week week) {
        return materials.quotes(week, clock.instant());
    }

    /** The week's text as it would be composed now, without anything that people wrote; nothing is changed. */
    @Requires(Permission.WRITE_REVIEWS)
    public ReviewText fresh(Week week) {
        return ReviewText.of(Composer.compose(materials.of(week, clock.instant())));
    }

    /** What the draft said at one of its versions. @throws Conflict when there is no such version, or no draft */
    @Requires(Permission.SEE_REVIEWS)
    public ReviewText read(Week week, int version) {
        return editions.inTheMaking(week)
                .flatMap(edition -> editions.version(edition.id(), version))
                .orElseThrow(() -> Conflict.because("version", "weeklyreview.version.none"));
    }

    /**
     * What the draft would be with what somebody else saved meanwhile; nothing is changed.
     *
     * @param version the version that the writer had read
     */
    @Requires(Permission.WRITE_REVIEWS)
    public Merging merged(Week week, int version, ReviewText text) {
        Edition edition =
                editions.inTheMaking(week).orElseThrow(() -> Conflict.because("", "weeklyreview.write.published"));
        return merged(edition, version, text);
    }

    private Merging merged(Edition edition, int version, ReviewText text) {
        ReviewText base = editions.version(edition.id(), version)
                .orElseThrow(() -> Conflict.because("", "weeklyreview.clash", edition.savedBy()));
        return Merging.of(base, edition.text(), text, edition.version(), edition.savedBy());
    }

    private AuditEvent event(String action, Edition edition) {
        return AuditEvent.of(staff.login(), action, "review", edition.week()).with("edition", edition.number());
    }
}
