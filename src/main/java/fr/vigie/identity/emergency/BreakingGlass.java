package fr.vigie.identity.emergency;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.identity.SignIn;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.factor.SecondFactors;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.federation.Links;
import fr.vigie.identity.password.Whence;
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

    /** How long a proof at the provider is good for: the time to say why. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    /** The longest. */
    public static final int LONGEST_REASON = 500;

    @Inject
    EmergencyAccesses accesses;

    @Inject
    SignIn signIn;

    @Inject
    SecondStep secondStep;

    @Inject
    SecondFactors factors;

    @Inject
    Links links;

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
     * @param password theirs; whoever comes in by the provider has none
     * @param provenAt when the provider asked them last who they are, or null; it stands for the password of such an account
     * @param code of their second factor, where they have one
     * @throws Refused {@code reason} too short or too long, {@code password} or {@code code} wrong, {@code provider} not asked,
     *     or too long ago
     */
    @Transactional(dontRollbackOn = Refused.class)
    public void open(String reason, String password, Instant provenAt, String code, Whence whence) {
        StaffMember me = staff.member().orElseThrow();
        Faults faults = new Faults();
        String why = faults.reading("reason", () -> Text.read(reason, LONGEST_REASON))
                .orElse(null);
        faults.require(
                !faults.none() || why != null && why.length() >= SHORTEST_REASON,
                "reason",
                "identity.emergency.reason",
                SHORTEST_REASON);
        Instant now = clock.instant();
        if (links.since(me.id()).isPresent()) {
            faults.require(
                    provenAt != null && provenAt.plus(FRESH).isAfter(now), "provider", "identity.emergency.notProven");
        } else {
            faults.require(
                    signIn.check(me.login(), password, whence).isPresent(), "password", "identity.password.notCurrent");
        }
        faults.refuseIfAny();
        if (factors.isActive(me.id())) {
            secondStep.take(me.id(), code, whence);
        }
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
