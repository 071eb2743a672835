package fr.vigie.weeklyreview;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** From draft to public: a second reader approves, an editor publishes, and what was published can be withdrawn. */
@ApplicationScoped
public class Publishing {

    @Inject
    Editions editions;

    @Inject
    Gates gates;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<ReviewsChanged> changed;

    /**
     * Approves the week's draft as its second reader (L14).
     *
     * @param version the version that was read; {@code -1} for whatever stands
     * @throws Refused when the reader had a hand in it
     * @throws Conflict when it isn't a draft, or was saved since it was read
     */
    @Transactional
    @Requires(Permission.APPROVE_REVIEWS)
    public Edition approve(Week week, int version) {
        Edition edition = inTheMaking(week);
        if (version >= 0 && edition.version() != version) {
            throw Conflict.because("", "weeklyreview.clash", edition.savedBy());
        }
        if (hadAHandIn(edition, staff.login())) {
            throw Refused.because("", "weeklyreview.approve.own");
        }
        edition.approve(staff.login(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(event("review.approved", edition));
        return edition;
    }

    /** Whether somebody composed or wrote anything of an edition, and so can't be its second reader (L14). */
    public boolean hadAHandIn(Edition edition, String login) {
        return login.equals(edition.author()) || editions.writers(edition.id()).contains(login);
    }

    /**
     * Publishes what the second reader approved: text, figures, sources and instant are frozen with their digest, and the
     * edition before is superseded.
     *
     * @throws Conflict when nobody has approved it
     * @throws Refused with everything that keeps it from being published ({@link Gates})
     */
    @Transactional
    @Requires(Permission.PUBLISH_REVIEWS)
    public Edition publish(Week week) {
        Edition edition = inTheMaking(week);
        List<Fault> faults = gates.closedTo(edition);
        if (edition.status() == EditionStatus.APPROVED && !faults.isEmpty()) {
            throw new Refused(faults);
        }
        publish(edition, staff.login());
        return edition;
    }

    private void publish(Edition edition, String by) {
        Week week = edition.week();
        editions.published(week).ifPresent(before -> {
            before.supersede();
            editions.flush();
        });
        edition.publish(by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(AuditEvent.of(by, "review.published", "review", week.toString())
                .with("edition", edition.number())
                .with("digest", edition.digest()));
        changed.fire(new ReviewsChanged());
    }

    /**
     * Lets what the second reader approved publish itself at an hour; until then it is under embargo.
     *
     * @param at null to wait no longer
     * @throws Conflict when nobody has approved it
     * @throws Refused when the hour has gone by, or with everything that keeps it from being published
     */
    @Transactional
    @Requires(Permission.PUBLISH_REVIEWS)
    public Edition schedule(Week week, Instant at) {
        Edition edition = inTheMaking(week);
        if (at == null) {
            edition.unschedule();
            audit.record(event("review.unscheduled", edition));
            return edition;
        }
        if (!at.isAfter(clock.instant())) {
            throw Refused.because("at", "weeklyreview.schedule.past");
        }
        edition.schedule(at, staff.login());
        List<Fault> faults = gates.closedTo(edition);
        if (!faults.isEmpty()) {
            throw new Refused(faults);
        }
        audit.record(event("review.scheduled", edition).with("at", at));
        return edition;
    }

    /**
     * Publishes what is due; asked every few seconds, of all nodes one does it. What something keeps back stays approved
     * and says so.
     *
     * @return how many were published
     */
    @Transactional
    public int publishDue() {
        if (!editions.leads()) {
            return 0;
        }
        int published = 0;
        for (Week week : editions.due(clock.instant())) {
            Edition edition = inTheMaking(week);
            String by = edition.scheduledBy();
            if (gates.closedTo(edition).isEmpty()) {
                publish(edition, by);
                published++;
            } else {
                edition.miss();
                audit.record(AuditEvent.of(by, "review.missed", "review", week.toString())
                        .with("edition", edition.number()));
            }
        }
        return published;
    }

    /**
     * Notes that a copy of a review was handed out before it is in public.
     *
     * @param format {@code pdf}, {@code odt}…
     */
    @Transactional
    @Requires(Permission.SEE_REVIEWS)
    public void handedOut(Week week, int number, String format) {
        audit.record(AuditEvent.of(staff.login(), "review.handed-out", "review", week.toString())
                .with("edition", number)
                .with("format", format));
    }

    /**
     * Takes the week's published review back: its address says so, with when and why.
     *
     * @param reason shown in its place; never empty
     */
    @Transactional
    @Requires(Permission.PUBLISH_REVIEWS)
    public Edition withdraw(Week week, String reason) {
        if (reason == null || reason.isBlank()) {
            throw Refused.because("reason", "weeklyreview.withdraw.reason");
        }
        Edition edition =
                editions.published(week).orElseThrow(() -> Conflict.because("", "weeklyreview.withdraw.state"));
        edition.withdraw(reason.strip(), staff.login(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(event("review.withdrawn", edition));
        changed.fire(new ReviewsChanged());
        return edition;
    }

    private Edition inTheMaking(Week week) {
        return editions.inTheMakingForChange(week)
                .orElseThrow(() -> editions.published(week).isPresent()
                        ? Conflict.because("", "weeklyreview.write.published")
                        : Conflict.because("", "weeklyreview.none"));
    }

    private AuditEvent event(String action, Edition edition) {
        return AuditEvent.of(staff.login(), action, "review", edition.week()).with("edition", edition.number());
    }
}
