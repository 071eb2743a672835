package fr.vigie.weeklyreview.web;

import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.DayNote;
import fr.vigie.weeklyreview.DayNotes;
import fr.vigie.weeklyreview.NoteTaking;
import fr.vigie.weeklyreview.Reminders;
import fr.vigie.weeklyreview.ReviewText;
import fr.vigie.weeklyreview.remark.FigureNames;
import fr.vigie.weeklyreview.remark.Remarks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** {@code /equipe/bilans/jour.xhtml?jour=2021-04-06}: a day's note, that the week's review is composed on top of. */
@Named
@ViewScoped
public class DayNoteEditor extends TextEditor {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "bilan";

    @Inject
    DayNotes notes;

    @Inject
    NoteTaking noteTaking;

    @Inject
    Reminders reminders;

    @Inject
    CurrentStaff staff;

    private String day;
    private String savedBy;
    private Instant savedAt;
    private Instant asOf;

    /** Opens the day's note; 404 when none was ever composed. */
    public void load() {
        asked().flatMap(notes::find).ifPresentOrElse(this::read, Form::none);
    }

    private Optional<LocalDate> asked() {
        try {
            return Optional.of(DayNotes.day(day));
        } catch (Refused noDay) {
            return Optional.empty();
        }
    }

    private void read(DayNote note) {
        read(note.text(), note.version());
        savedBy = note.savedBy();
        savedAt = note.savedAt();
        asOf = note.asOf();
    }

    @Override
    LocalDate day() {
        return LocalDate.parse(day);
    }

    /** Saves what was written. */
    public String save() {
        try {
            noteTaking.write(day(), version(), text());
            return Form.done("jour?jour=" + day, "weeklyreview.page.note.saved");
        } catch (Conflict clash) {
            Form.show(clash, FORM);
            take(noteTaking.merged(day(), version(), text()));
            return null;
        } catch (Refused refused) {
            Form.show(refused.renaming(ELSEWHERE), FORM);
            return null;
        }
    }

    /** Saves what was typed while its writer goes on typing; where that clashes, their next saving tells. */
    public void autosave() {
        try {
            DayNote note = noteTaking.write(day(), version(), text());
            saved(note.version());
            savedBy = note.savedBy();
            savedAt = note.savedAt();
        } catch (Refused refused) {
            Form.show(refused.renaming(ELSEWHERE), FORM);
        }
    }

    @Override
    ReviewText fresh() {
        return noteTaking.fresh(day());
    }

    @Override
    Remarks remarks() {
        return reminders.on(getWeek(), text());
    }

    @Override
    FigureNames figures() {
        return reminders.figures(getWeek());
    }

    /** Saves what was typed, then composes again around it. */
    public String recompose() {
        if (save() == null) {
            return null;
        }
        try {
            noteTaking.compose(day(), null);
            return Form.done("jour?jour=" + day, "weeklyreview.page.recomposed");
        } catch (Refused refused) {
            Form.show(refused.renaming(ELSEWHERE), FORM);
            return null;
        }
    }

    public boolean isWritable() {
        return staff.may(Permission.WRITE_REVIEWS);
    }

    /** The week that it belongs to. */
    public Week getWeek() {
        return Week.of(day());
    }

    /** The day as a value; null where the address names none. */
    public LocalDate getNote() {
        return asked().orElse(null);
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getSavedBy() {
        return savedBy;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public Instant getAsOf() {
        return asOf;
    }
}
