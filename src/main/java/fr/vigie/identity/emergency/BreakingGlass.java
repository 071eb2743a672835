package fr.vigie.identity.emergency;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.proof.Proof;
import fr.vigie.identity.proof.ProvingAgain;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * An administrator, who never sees how to reach a witness, gets to see it in an emergency: by saying why, proving again who
 * they are, for half an hour. All administrators and the liaison read of it on their desk for a month, and the trail keeps it.
 */
@ApplicationScoped
@Requires(Permission.MANAGE_ACCOUNTS)
public class BreakingGlass {

    /** How long it stays open. */
    public static final Duration OPEN = Duration.ofMinutes(30);

    /** The shortest reason, in characters. */
    public static final int SHORTEST_REASON = 20;

    /** The longest. */
    public static final int LONGEST_REASON = 500;

    @Inject
    EmergencyAccesses accesses;

    @Inject
    ProvingAgain proving;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Opens contact data to the person who is signed in.
     *
     * @param reason why, {@value #SHORTEST_REASON} to {@value #LONGEST_REASON} characters; not a witness's name or words
     * @param proof of who they are, by both steps where they have a second factor
     * @throws Refused {@code reason} too short or too long, {@code password} or {@code code} wrong, {@code provider} not asked,
     *     or too long ago
     */
    @Transactional(dontRollbackOn = Refused.class)
    public void open(String reason, Proof proof) {
        StaffMember me = staff.member().orElseThrow();
        Faults faults = new Faults();
        String why = faults.reading("reason", () -> Text.read(reason, LONGEST_REASON))
                .orElse(null);
        faults.require(
                !faults.none() || why != null && why.length() >= SHORTEST_REASON,
                "reason",
                "identity.emergency.reason",
                SHORTEST_REASON);
        proving.byFirstStep(me, proof, faults);
        faults.refuseIfAny();
        proving.bySecondStep(me, proof);
        Instant now = clock.instant();
        long id = accesses.add(me.id(), me.login(), why, now, now.plus(OPEN));
        trail.record(AuditEvent.of(me.login(), "staff.emergency_opened", "emergency", id)
                .with("until", now.plus(OPEN)));
    }

    /** Closes it before its time. */
    @Transactional
    public void close() {
        StaffMember me = staff.member().orElseThrow();
        accesses.openFor(me.id()).ifPresent(id -> {
            accesses.end(id, clock.instant());
            trail.record(AuditEvent.of(me.login(), "staff.emergency_closed", "emergency", id));
        });
    }
}
