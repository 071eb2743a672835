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
        if (editions.writers(edition.id()).contains(staff.login())) {
            throw Refused.because("", "weeklyreview.approve.own");
        }
        edition.approve(staff.login(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(event("review.approved", edition));
        return edition;
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
        List<Fault> faults = gates.closedTo(week, edition.figures(), edition.text());
        if (edition.status() == EditionStatus.APPROVED && !faults.isEmpty()) {
            throw new Refused(faults);
        }
        editions.published(week).ifPresent(before -> {
            before.supersede();
            editions.flush();
        });
        edition.publish(staff.login(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
        audit.record(event("review.published", edition).with("digest", edition.digest()));
        changed.fire(new ReviewsChanged());
        return edition;
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
