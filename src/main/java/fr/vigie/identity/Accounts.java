package fr.vigie.identity;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** The administrator's work on accounts: open, assign, close, set a password. */
@ApplicationScoped
@Transactional
@Requires(Permission.MANAGE_ACCOUNTS)
public class Accounts {

    @Inject
    StaffMembers members;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /**
     * Opens an account.
     *
     * @throws Refused {@code login} malformed or taken, {@code displayName} missing, {@code academies}
     *     missing for a regional section or given to another role, {@code password} too weak
     */
    public StaffMember open(String login, String displayName, Role role, Set<String> academies, String password) {
        Faults faults = new Faults();
        faults.require(
                login != null && login.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,62}"), "login", "identity.login.malformed");
        faults.require(displayName != null && !displayName.isBlank(), "displayName", "identity.displayName.missing");
        faults.require(role != null, "role", "identity.role.missing");
        faults.require(PasswordRules.strongEnough(password), "password", "identity.password.weak");
        if (login != null) {
            faults.require(members.find(login).isEmpty(), "login", "identity.login.taken");
        }
        faults.require(members.areAcademies(academies), "academies", "identity.academies.unknown");
        faults.refuseIfAny();
        StaffMember member = new StaffMember(login, displayName.strip(), role, academies, clock.instant());
        member.changePassword(Passwords.hash(password));
        members.add(member);
        trail.record(AuditEvent.of(staff.login(), "staff.opened", "staff", member.login())
                .with("role", role)
                .with(
                        "academies",
                        String.join(
                                ",",
                                member.scope().academies().stream().sorted().toList())));
        return member;
    }

    /**
     * Gives another name, another role or other académies.
     *
     * @param version the version that the person had read
     * @throws Refused as {@link #open}; when the last administrator would become something else
     * @throws Conflict when somebody else was faster
     */
    public void assign(long id, int version, String displayName, Role role, Set<String> academies) {
        StaffMember member = existing(id);
        if (member.version() != version) {
            throw Conflict.because("", "identity.changedMeanwhile");
        }
        Faults faults = new Faults();
        faults.require(displayName != null && !displayName.isBlank(), "displayName", "identity.displayName.missing");
        faults.require(role != null, "role", "identity.role.missing");
        faults.require(members.areAcademies(academies), "academies", "identity.academies.unknown");
        faults.require(
                role == Role.ADMINISTRATOR || !isLastAdministrator(member), "role", "identity.lastAdministrator");
        faults.refuseIfAny();
        member.rename(displayName.strip());
        member.assign(role, academies);
        trail.record(AuditEvent.of(staff.login(), "staff.assigned", "staff", member.login())
                .with("role", role)
                .with("academies", String.join(",", academies.stream().sorted().toList())));
    }

    private boolean isLastAdministrator(StaffMember member) {
        return member.isActive() && member.role() == Role.ADMINISTRATOR && members.countOpen(Role.ADMINISTRATOR) == 1;
    }

    private StaffMember existing(long id) {
        return members.find(id).orElseThrow(() -> Refused.because("", "identity.none"));
    }

    /** Closes an account; nobody closes their own. */
    public void close(long id) {
        StaffMember member = existing(id);
        if (member.login().equals(staff.login())) {
            throw Refused.because("login", "identity.close.own");
        }
        member.close();
        trail.record(AuditEvent.of(staff.login(), "staff.closed", "staff", member.login()));
    }

    /** Opens a closed account again. */
    public void reopen(long id) {
        StaffMember member = existing(id);
        member.reopen();
        trail.record(AuditEvent.of(staff.login(), "staff.reopened", "staff", member.login()));
    }

    /** Sets a new password. @throws Refused {@code password} too weak */
    public void resetPassword(long id, String password) {
        if (!PasswordRules.strongEnough(password)) {
            throw Refused.because("password", "identity.password.weak");
        }
        StaffMember member = existing(id);
        member.changePassword(Passwords.hash(password));
        trail.record(AuditEvent.of(staff.login(), "staff.password_reset", "staff", member.login()));
    }
}
