package fr.vigie.weeklyreview.web;

import fr.vigie.french.FrenchDates;
import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Fault;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Drafting;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.Gates;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import fr.vigie.weeklyreview.Publishing;
import fr.vigie.weeklyreview.Reminders;
import fr.vigie.weeklyreview.ReviewText;
import fr.vigie.weeklyreview.remark.FigureNames;
import fr.vigie.weeklyreview.remark.Remarks;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * {@code /equipe/bilans/bilan.xhtml?semaine=…}: a week's review, its sections as blocks that are written, moved and taken
 * out; then read by a second person, and published. What was typed stays when somebody else was faster.
 */
@Named
@ViewScoped
public class ReviewEditor extends TextEditor {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "bilan";
    private static final String NEXT = "suite";

    @Inject
    Editions editions;

    @Inject
    Drafting drafting;

    @Inject
    Publishing publishing;

    @Inject
    PublicReviews reviews;

    @Inject
    Gates gates;

    @Inject
    Reminders reminders;

    @Inject
    CurrentStaff staff;

    private String week;
    private int number;
    private String status;
    private String erratum;
    private String reason;
    private String hour;
    private Instant scheduledAt;
    private Instant missedAt;
    private String savedBy;
    private Instant savedAt;
    private Instant asOf;
    private String figuresJson;

    /** Opens the week's last edition; 404 when none was ever composed. */
    public void load() {
        Optional<Edition> edition = asked().flatMap(editions::latest);
        if (edition.isEmpty()) {
            Form.none();
        } else {
            read(edition.get());
        }
    }

    private Optional<Week> asked() {
        try {
            return Optional.of(Week.parse(week == null ? "" : week));
        } catch (Refused noWeek) {
            return Optional.empty();
        }
    }

    private void read(Edition edition) {
        read(edition.text(), edition.version());
        number = edition.number();
        status = edition.status().code();
        erratum = edition.erratum();
        scheduledAt = edition.scheduledAt();
        missedAt = edition.missedAt();
        savedBy = edition.savedBy();
        savedAt = edition.savedAt();
        asOf = edition.asOf();
        figuresJson = edition.figures();
    }

    /** Saves what was written. */
    public String save() {
        try {
            drafting.write(Week.parse(week), version(), text(), erratum);
            return Form.done("bilan?semaine=" + week, "weeklyreview.page.saved");
        } catch (Conflict clash) {
            Form.show(clash, FORM);
            if (editions.inTheMaking(Week.parse(week)).isPresent()) {
                take(drafting.merged(Week.parse(week), version(), text()));
            }
            return null;
        } catch (Refused refused) {
            Form.show(refused.renaming(ELSEWHERE), FORM);
            return null;
        }
    }

    /** Saves what was typed, then composes again around it. */
    public String recompose() {
        return save() == null ? null : composed("weeklyreview.page.recomposed");
    }

    /** Begins the edition that corrects the one in public. */
    public String correct() {
        return composed("weeklyreview.page.corrected");
    }

    private String composed(String done) {
        return doing(done, () -> drafting.compose(Week.parse(week), null));
    }

    /** Approves it as second reader. */
    public String approve() {
        return doing("weeklyreview.page.approved", () -> publishing.approve(Week.parse(week), version()));
    }

    /** Publishes it. */
    public String publish() {
        return doing("weeklyreview.page.published", () -> publishing.publish(Week.parse(week)));
    }

    /** Lets it publish itself at an hour of Paris. */
    public String schedule() {
        return doing("weeklyreview.page.scheduled", () -> {
            if (hour == null || hour.isBlank()) {
                throw Refused.because("at", "weeklyreview.schedule.past");
            }
            publishing.schedule(Week.parse(week), ParisTime.read(hour).instant());
        });
    }

    /** Takes it off the schedule. */
    public String unschedule() {
        return doing("weeklyreview.page.unscheduled", () -> publishing.schedule(Week.parse(week), null));
    }

    /** Takes it back from the public. */
    public String withdraw() {
        return doing("weeklyreview.page.withdrawn", () -> publishing.withdraw(Week.parse(week), reason));
    }

    private String doing(String done, Runnable what) {
        try {
            what.run();
            return Form.done("bilan?semaine=" + week, done);
        } catch (Refused refused) {
            Form.show(refused, NEXT);
            return null;
        }
    }

    /** Saves what was typed while its writer goes on typing; where that clashes, their next saving tells. */
    public void autosave() {
        try {
            reread(drafting.write(Week.parse(week), version(), text(), erratum));
        } catch (Refused refused) {
            Form.show(refused.renaming(ELSEWHERE), FORM);
        }
    }

    private void reread(Edition edition) {
        saved(edition.version());
        savedBy = edition.savedBy();
        savedAt = edition.savedAt();
        status = edition.status().code();
    }

    @Override
    ReviewText fresh() {
        return drafting.fresh(Week.parse(week));
    }

    @Override
    Remarks remarks() {
        return reminders.on(Week.parse(week), text());
    }

    @Override
    FigureNames figures() {
        return FigureNames.of(figuresJson);
    }

    /** What keeps it from being published, as sentences. */
    public List<Fault> getObstacles() {
        if (!isInTheMaking()) {
            return List.of();
        }
        List<Fault> obstacles = new ArrayList<>(gates.uncorrected(Week.parse(week), erratum));
        obstacles.addAll(gates.closedTo(Week.parse(week), figuresJson, text()));
        return obstacles;
    }

    /** What composing again would change; asked for by the page's button only. */
    public List<SavedVersion.Change> getChanges() {
        return drafting.preview(Week.parse(week)).stream()
                .map(change ->
                        new SavedVersion.Change(change.heading(), WordChanges.between(change.before(), change.after())))
                .toList();
    }

    /**
     * What was saved of this edition, last first, with what it changed of the one before; what one person saved within ten
     * minutes counts as one.
     */
    public List<SavedVersion> getVersions() {
        return editions.find(Week.parse(week), number)
                .map(edition -> SavedVersion.of(editions.versions(edition.id())))
                .orElse(List.of());
    }

    /** The review as it will look in public. */
    public PublicReview getPreview() {
        return reviews.preview(Week.parse(week)).orElseThrow(() -> Conflict.because("", "weeklyreview.none"));
    }

    public boolean isInTheMaking() {
        return status.equals("draft") || status.equals("approved");
    }

    public boolean isWritable() {
        return isInTheMaking() && staff.may(Permission.WRITE_REVIEWS);
    }

    /** Whether the person may approve it: an editor who had no hand in it. */
    public boolean isApprovable() {
        return status.equals("draft")
                && staff.may(Permission.APPROVE_REVIEWS)
                && editions.find(Week.parse(week), number)
                        .filter(edition -> !publishing.hadAHandIn(edition, staff.login()))
                        .isPresent();
    }

    public boolean isPublishable() {
        return status.equals("approved") && staff.may(Permission.PUBLISH_REVIEWS);
    }

    public boolean isInPublic() {
        return status.equals("published");
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    /** The week as a value, for its dates. */
    public Week getDays() {
        return Week.parse(week);
    }

    /** « du lundi 5 au dimanche 11 avril 2021 ». */
    public String getSpan() {
        return FrenchDates.run(getDays().monday(), getDays().sunday());
    }

    public String getErratum() {
        return erratum;
    }

    public void setErratum(String erratum) {
        this.erratum = erratum;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public String getHour() {
        return hour;
    }

    public void setHour(String hour) {
        this.hour = hour;
    }

    /** When it publishes itself, or null. */
    public Instant getScheduledAt() {
        return scheduledAt;
    }

    /** The hour at which something kept it back, or null. */
    public Instant getMissedAt() {
        return missedAt;
    }

    public int getNumber() {
        return number;
    }

    public String getStatus() {
        return status;
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
