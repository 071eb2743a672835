package fr.vigie.identity;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** What everybody does with their own account: change the password, make and revoke tokens for programs. */
@ApplicationScoped
@Transactional
@Requires(Permission.USE_OWN_ACCOUNT)
public class OwnAccount {

    private static final int LONGEST_NAME = 100;

    @Inject
    StaffMembers members;

    @Inject
    StaffTokens tokens;

    @Inject
    SignIn signIn;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Changes the password.
     *
     * @throws Refused {@code current} when it isn't the one in force, {@code password} when the new one is too weak,
     *     {@code again} when it was not typed twice alike
     */
    public void changePassword(String current, String password, String again) {
        Faults faults = new Faults();
        faults.require(signIn.recognise(staff.login(), current).isPresent(), "current", "identity.password.notCurrent");
        faults.require(PasswordRules.strongEnough(password), "password", "identity.password.weak");
        faults.require(password != null && password.equals(again), "again", "identity.password.again");
        faults.refuseIfAny();
        me().changePassword(Passwords.hash(password));
        trail.record(AuditEvent.of(staff.login(), "staff.password_changed", "staff", staff.login()));
    }

    /**
     * Makes a token that stands for the account in a program.
     *
     * @param name what it is for
     * @return the token, which nobody can look up again
     * @throws Refused {@code name} when it is missing or too long
     */
    public String makeToken(String name) {
        String called;
        try {
            called = Text.required(name, LONGEST_NAME);
        } catch (Refused refused) {
            throw refused.onField("name");
        }
        String token = tokens.make(me().id(), called, clock.instant());
        trail.record(AuditEvent.of(staff.login(), "staff.token_made", "staff", staff.login()));
        return token;
    }

    /** Revokes a token of one's own; programs that call with it are refused from now on. */
    public void revokeToken(long id) {
        if (tokens.revoke(me().id(), id, clock.instant())) {
            trail.record(AuditEvent.of(staff.login(), "staff.token_revoked", "staff", staff.login())
                    .with("token", id));
        }
    }

    private StaffMember me() {
        return members.find(staff.login()).orElseThrow(NotSignedIn::new);
    }
}
