package fr.vigie.weeklyreview;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.composition.Composed;
import fr.vigie.weeklyreview.composition.Composer;
import fr.vigie.weeklyreview.material.WeekMaterials;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Composing a day's note on its evening and writing on it; the week's review is composed on top of it. */
@ApplicationScoped
public class NoteTaking {

    @Inject
    WeekMaterials materials;

    @Inject
    DayNotes notes;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Composes a day's note, or composes it again: what people wrote stays.
     *
     * @param day of Paris, today at the latest
     * @param asOf what was known and consented then; null for now
     * @throws Refused for a day or an instant to come
     */
    @Transactional
    @Requires(Permission.WRITE_REVIEWS)
    public DayNote compose(LocalDate day, Instant asOf) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant at = asOf == null ? now : asOf;
        if (at.isAfter(now)) {
            throw Refused.because("asOf", "weeklyreview.asOf.future");
        }
        if (day.isAfter(ParisTime.day(at))) {
            throw Refused.because("day", "weeklyreview.note.future");
        }
        Composed composed = Composer.composeDay(materials.of(Week.of(day), at), day);
        DayNote note = notes.findForChange(day).orElse(null);
        if (note == null) {
            note = DayNote.of(day, staff.login());
            note.compose(ReviewText.of(composed), at, staff.login(), now);
            notes.add(note);
        } else {
            note.compose(note.text().recomposed(composed), at, staff.login(), now);
        }
        notes.keepVersion(note);
        audit.record(event("note.composed", day).with("asOf", at));
        return note;
    }

    /**
     * Puts what a person wrote in the place of the note, together with what somebody else wrote meanwhile elsewhere in it.
     *
     * @param version the version that they had read
     * @throws Conflict {@code clash} when somebody changed the same section meanwhile, or when there is no note
     * @throws Refused when the title is missing or a passage is too long
     */
    @Transactional
    @Requires(Permission.WRITE_REVIEWS)
    public DayNote write(LocalDate day, int version, ReviewText text) {
        DayNote note = notes.findForChange(day).orElseThrow(() -> Conflict.because("", "weeklyreview.note.none"));
        ReviewText ready = WrittenText.ready(text);
        note.write(
                note.version() == version ? ready : merged(note, version, ready).orConflict(),
                staff.login(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        notes.keepVersion(note);
        audit.record(event("note.written", day));
        return note;
    }

    /** The day's note as it would be composed now, without anything that people wrote; nothing is changed. */
    @Requires(Permission.WRITE_REVIEWS)
    public ReviewText fresh(LocalDate day) {
        return ReviewText.of(Composer.composeDay(materials.of(Week.of(day), clock.instant()), day));
    }

    /** What the note said at one of its versions. @throws Conflict when there is no such version */
    @Requires(Permission.SEE_REVIEWS)
    public ReviewText read(LocalDate day, int version) {
        return notes.version(day, version).orElseThrow(() -> Conflict.because("version", "weeklyreview.version.none"));
    }

    /**
     * What the note would be with what somebody else saved meanwhile; nothing is changed.
     *
     * @param version the version that the writer had read
     */
    @Requires(Permission.WRITE_REVIEWS)
    public Merging merged(LocalDate day, int version, ReviewText text) {
        DayNote note = notes.find(day).orElseThrow(() -> Conflict.because("", "weeklyreview.note.none"));
        return merged(note, version, text);
    }

    private Merging merged(DayNote note, int version, ReviewText text) {
        ReviewText base = notes.version(note.day(), version)
                .orElseThrow(() -> Conflict.because("", "weeklyreview.clash", note.savedBy()));
        return Merging.of(base, note.text(), text, note.version(), note.savedBy());
    }

    private AuditEvent event(String action, LocalDate day) {
        return AuditEvent.of(staff.login(), action, "day_note", day.toString());
    }
}
