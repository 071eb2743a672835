package fr.vigie.handover;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Puts on record what leaves in bulk: before the first line goes out, and again after the last one. */
@ApplicationScoped
@Requires(Permission.USE_OWN_ACCOUNT)
public class HandingOver {

    private static final int LONGEST = 500;

    @Inject
    Handovers handovers;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Registers a file that is about to be taken.
     *
     * @param what the kind of list
     * @param selection which part of it; empty for all
     * @return its number in the register
     * @throws Refused on {@code purpose} and {@code recipient} when one of them is missing or too long
     */
    @Transactional
    public long register(String what, String selection, String purpose, String recipient) {
        var faults = new Faults();
        String why =
                faults.reading("purpose", () -> Text.required(purpose, LONGEST)).orElse(null);
        String who = faults.reading("recipient", () -> Text.required(recipient, LONGEST))
                .orElse(null);
        faults.refuseIfAny();
        Instant now = clock.instant();
        long id = handovers.add(what, selection, ParisTime.day(now), now, staff.login(), why, who);
        audit.record(
                AuditEvent.of(staff.login(), "list.registered", "handover", id).with("what", what));
        return id;
    }

    /** A file that the caller registered and has not taken yet; empty for any other. */
    public Optional<Handover> waiting(long id) {
        return handovers
                .find(id)
                .filter(handover -> handover.file() && handover.sha256() == null)
                .filter(handover -> handover.by().equals(staff.login()));
    }

    /** Notes that a file has gone out whole. */
    @Transactional
    public void done(long id, Tally tally) {
        handovers.ended(id, clock.instant(), tally);
        audit.record(AuditEvent.of(staff.login(), "list.taken", "handover", id)
                .with("sha256", handovers.find(id).orElseThrow().sha256()));
    }

    /**
     * Notes what a program read of a list: one line a day for each login and list, with the number of lines in sum, and one
     * trace.
     *
     * @param selection which part of the list; null for all
     * @param lines how many lines the answer has; nothing is noted for none
     */
    @Transactional
    public void read(String what, String selection, int lines) {
        if (lines > 0) {
            Instant now = clock.instant();
            handovers
                    .read(what, selection == null ? "" : selection, ParisTime.day(now), now, staff.login(), lines)
                    .ifPresent(id -> audit.record(AuditEvent.of(staff.login(), "list.read", "handover", id)
                            .with("what", what)));
        }
    }
}
