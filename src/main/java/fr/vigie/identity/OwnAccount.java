package fr.vigie.identity;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.password.PasswordStrength;
import fr.vigie.identity.password.Passwords;
import fr.vigie.identity.password.Whence;
import fr.vigie.identity.proof.Proof;
import fr.vigie.identity.proof.ProvingAgain;
import fr.vigie.identity.session.SessionEnd;
import fr.vigie.identity.session.StaffSessions;
import fr.vigie.identity.token.StaffTokens;
import fr.vigie.identity.token.TokenScope;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What everybody does with their own account: change the password, set a second factor up, end sessions, make and revoke tokens for programs. */
@ApplicationScoped
@Transactional
@Requires(Permission.USE_OWN_ACCOUNT)
public class OwnAccount {

    /** The longest that a token lasts, in days. */
    public static final int LONGEST_DAYS = 365;

    private static final int LONGEST_NAME = 100;

    @Inject
    StaffMembers members;

    @Inject
    StaffTokens tokens;

    @Inject
    ProvingAgain proving;

    @Inject
    SecondStep secondStep;

    @Inject
    StaffSessions sessions;

    @Inject
    SignIn signIn;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Changes the password, ends all sessions, this one too, and revokes all tokens: whoever had come in with the old one, or had
     * made a token meanwhile, is out.
     *
     * @param whence where the person is, for the delay after failures
     * @throws Refused {@code current} when it isn't the one in force, {@code password} when the new one is too weak,
     *     {@code again} when it was not typed twice alike
     */
    @Transactional(dontRollbackOn = Refused.class) // a wrong current password counts as a failure
    public void changePassword(String current, String password, String again, Whence whence) {
        Faults faults = new Faults();
        faults.require(
                signIn.check(staff.login(), current, whence).isPresent(), "current", "identity.password.notCurrent");
        PasswordStrength.of(password, staff.login(), staff.displayName())
                .fault("password")
                .ifPresent(faults::add);
        faults.require(password != null && password.equals(again), "again", "identity.password.again");
        faults.refuseIfAny();
        me().changePassword(Passwords.hash(password));
        int ended = sessions.endAll(me().id(), SessionEnd.PASSWORD_CHANGED);
        trail.record(AuditEvent.of(staff.login(), "staff.password_changed", "staff", staff.login())
                .with("sessionsEnded", ended)
                .with("tokensRevoked", tokens.revokeAll(me().id(), clock.instant())));
    }

    /**
     * Takes the first code of an authenticator, which makes the second factor active.
     *
     * @param code the authenticator's
     * @param proof of who they are: whoever finds a session open makes no second factor of their own
     * @return ten recovery codes, which nobody can look up again
     * @throws Refused {@code password} or {@code provider} without proof, {@code code} when it isn't the one of now
     */
    @Transactional(dontRollbackOn = Refused.class) // what is wrong counts as a failure
    public List<String> enrolSecondFactor(String code, Proof proof) {
        Faults faults = new Faults();
        proving.byFirstStep(me(), proof, faults);
        faults.refuseIfAny();
        return secondStep.enrol(me().id(), code, proof.whence());
    }

    /**
     * Makes a token that stands for the account in a program.
     *
     * @param name what it is for
     * @param scope what it may do; no more than its owner may give ({@link TokenScope})
     * @param days how long, 1 to {@value #LONGEST_DAYS}
     * @param proof of who they are: a token outlasts the session, and stands for the second factor as well
     * @return the token, which nobody can look up again
     * @throws Refused {@code name} missing or too long, {@code scope} empty or beyond what may be given, {@code days},
     *     {@code code} or {@code password} wrong, {@code provider} not asked
     */
    @Transactional(dontRollbackOn = Refused.class) // what is wrong counts as a failure
    public String makeToken(String name, Set<Permission> scope, Integer days, Proof proof) {
        Faults faults = new Faults();
        String called =
                faults.reading("name", () -> Text.required(name, LONGEST_NAME)).orElse(null);
        faults.require(!scope.isEmpty(), "scope", "identity.token.scope");
        faults.require(TokenScope.offeredTo(staff.role()).containsAll(scope), "scope", "identity.token.beyond");
        faults.require(days != null && days >= 1 && days <= LONGEST_DAYS, "days", "identity.token.days", LONGEST_DAYS);
        faults.refuseIfAny();
        proving.byOneStep(me(), proof);
        Instant now = clock.instant();
        Instant until = now.plus(Duration.ofDays(days));
        String token = tokens.make(me().id(), called, scope, now, until);
        trail.record(AuditEvent.of(staff.login(), "staff.token_made", "staff", staff.login())
                .with("scope", scope.stream().sorted().map(Permission::name).collect(Collectors.joining(",")))
                .with("until", until));
        return token;
    }

    /** Revokes a token of one's own; programs that call with it are refused from now on. */
    public void revokeToken(long id) {
        if (tokens.revoke(me().id(), id, clock.instant())) {
            trail.record(AuditEvent.of(staff.login(), "staff.token_revoked", "staff", staff.login())
                    .with("token", id));
        }
    }

    /** Ends a session of one's own. */
    public void endSession(long id) {
        if (sessions.revoke(me().id(), id)) {
            trail.record(AuditEvent.of(staff.login(), "staff.session_ended", "staff", staff.login())
                    .with("session", id));
        }
    }

    private StaffMember me() {
        return members.find(staff.login()).orElseThrow(NotSignedIn::new);
    }
}
