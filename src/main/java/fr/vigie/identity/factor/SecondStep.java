package fr.vigie.identity.factor;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.StaffMembers;
import fr.vigie.identity.password.Attempts;
import fr.vigie.identity.password.Whence;
import fr.vigie.identity.refusal.Given;
import fr.vigie.identity.refusal.Refusals;
import fr.vigie.identity.session.Means;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What comes after a right password: a code, or a first enrolment, or nothing. Whoever calls has checked the password, or
 * acts for the person who is signed in.
 */
@ApplicationScoped
public class SecondStep {

    /** What is guessed at, for {@link Attempts}. */
    private static final String CODE = "code";

    private static final String SUBJECT = "staff";

    /** What a sign-in needs after the password. */
    public enum Next {
        /** Nothing more. */
        ENTER,
        /** A code. */
        CODE,
        /** A second factor has to be set up first. */
        ENROL
    }

    @Inject
    SecondFactors factors;

    @Inject
    SecondFactorRule rule;

    @Inject
    StaffMembers members;

    @Inject
    Attempts attempts;

    @Inject
    Refusals refusals;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** What this account needs after its password. */
    public Next after(StaffMember member) {
        if (factors.isActive(member.id())) {
            return Next.CODE;
        }
        return rule.requires(member) ? Next.ENROL : Next.ENTER;
    }

    /**
     * Whether a password alone is enough for a program that calls the HTTP interface: not where there is a second factor,
     * nor where there ought to be one.
     */
    public boolean passwordIsEnough(StaffMember member) {
        return after(member) == Next.ENTER;
    }

    /** The secret to put into an authenticator, the same until its first code is taken or an hour has passed. */
    @Transactional
    public String secretToEnrol(long staffId) {
        return factors.awaiting(staffId, clock.instant());
    }

    /**
     * Takes the first code, which makes the second factor active.
     *
     * @return ten recovery codes, which nobody can look up again
     * @throws Refused {@code code} when it isn't the one of now
     */
    @Transactional(dontRollbackOn = Refused.class)
    public List<String> enrol(long staffId, String code, Whence whence) {
        String login = existing(staffId).login();
        refuseTooEarly(login, whence);
        if (!factors.confirm(staffId, code, clock.instant())) {
            throw wrong(login, whence);
        }
        List<String> codes = factors.newRecoveryCodes(staffId);
        trail.record(AuditEvent.of(login, "staff.second_factor_set", SUBJECT, login));
        return codes;
    }

    /**
     * Takes a code of the authenticator or a recovery code, each of them once.
     *
     * @return how the person is known now
     * @throws Refused {@code code} when it is wrong or was taken before, or it is too early to try again
     */
    @Transactional(dontRollbackOn = Refused.class)
    public Means take(long staffId, String code, Whence whence) {
        String login = existing(staffId).login();
        refuseTooEarly(login, whence);
        Instant now = clock.instant();
        if (factors.takeCode(staffId, code, now)) {
            attempts.succeeded(CODE, login, whence);
            return Means.PASSWORD_AND_CODE;
        }
        if (factors.takeRecoveryCode(staffId, code, now)) {
            attempts.succeeded(CODE, login, whence);
            trail.record(AuditEvent.of(login, "staff.recovery_code_used", SUBJECT, login)
                    .with("left", factors.recoveryCodesLeft(staffId)));
            return Means.PASSWORD_AND_RECOVERY;
        }
        Refused wrong = wrong(login, whence);
        if (factors.wasTaken(staffId, code, now)) {
            trail.record(AuditEvent.of(login, "staff.code_replayed", SUBJECT, login));
        }
        throw wrong;
    }

    private Refused wrong(String login, Whence whence) {
        attempts.failed(CODE, login, whence);
        refusals.signIn(login, Given.CODE);
        return Refused.because("code", "identity.factor.wrong");
    }

    /** New recovery codes in place of the old ones. @throws Refused {@code code}, as {@link #take} */
    @Transactional(dontRollbackOn = Refused.class)
    public List<String> renewRecoveryCodes(long staffId, String code, Whence whence) {
        take(staffId, code, whence);
        String login = existing(staffId).login();
        List<String> codes = factors.newRecoveryCodes(staffId);
        trail.record(AuditEvent.of(login, "staff.recovery_codes_renewed", SUBJECT, login));
        return codes;
    }

    /** Does without from now on. @throws Refused {@code code}, as {@link #take}, or because the account can't do without */
    @Transactional(dontRollbackOn = Refused.class)
    public void remove(long staffId, String code, Whence whence) {
        StaffMember member = existing(staffId);
        if (rule.requires(member)) {
            throw Refused.because("code", "identity.factor.required");
        }
        take(staffId, code, whence);
        factors.forget(staffId);
        trail.record(AuditEvent.of(member.login(), "staff.second_factor_removed", SUBJECT, member.login()));
    }

    /** An administrator forgets it for somebody who lost both phone and paper. @return whether there was one */
    @Transactional
    public boolean forget(long staffId, String byLogin) {
        boolean there = factors.forget(staffId);
        if (there) {
            trail.record(AuditEvent.of(
                    byLogin,
                    "staff.second_factor_forgotten",
                    SUBJECT,
                    existing(staffId).login()));
        }
        return there;
    }

    private void refuseTooEarly(String login, Whence whence) {
        Duration wait = attempts.turn(CODE, login, whence);
        if (!wait.isZero() && !wait.isNegative()) {
            throw Refused.because("code", "identity.signIn.wait", Math.max(1, wait.toSeconds()));
        }
    }

    private StaffMember existing(long staffId) {
        return Optional.of(staffId)
                .flatMap(members::find)
                .filter(StaffMember::isActive)
                .orElseThrow(() -> Refused.because("", "identity.none"));
    }
}
