package fr.vigie.identity;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.invitation.Invitations;
import fr.vigie.identity.notice.ContactsOpened;
import fr.vigie.identity.notice.ContactsWatch;
import fr.vigie.identity.session.SessionEnd;
import fr.vigie.identity.session.StaffSessions;
import fr.vigie.identity.token.StaffTokens;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

/** The administrator's work on accounts: open, assign, close, invite. Nobody but its holder ever knows a password. */
@ApplicationScoped
@Transactional
@Requires(Permission.MANAGE_ACCOUNTS)
public class Accounts {

    @Inject
    StaffMembers members;

    @Inject
    Invitations invitations;

    @Inject
    StaffSessions sessions;

    @Inject
    StaffTokens tokens;

    @Inject
    ContactsWatch watch;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentStaff staff;

    @Inject
    Event<AccountClosed> closed;

    @Inject
    Clock clock;

    /**
     * Opens an account.
     *
     * @throws Refused {@code login} malformed or taken, {@code displayName} missing, {@code academies}
     *     missing for a regional section or given to another role
     * @param askSecondFactor whether a second factor is asked of it whatever its role
     * @return the mark of an invitation, by which its holder chooses a password
     */
    public String open(String login, String displayName, Role role, Set<String> academies, boolean askSecondFactor) {
        Faults faults = new Faults();
        faults.require(
                login != null && login.matches("[A-Za-z0-9][A-Za-z0-9._-]{1,62}"), "login", "identity.login.malformed");
        faults.require(displayName != null && !displayName.isBlank(), "displayName", "identity.displayName.missing");
        faults.require(role != null, "role", "identity.role.missing");
        if (login != null) {
            faults.require(members.find(login).isEmpty(), "login", "identity.login.taken");
        }
        faults.require(members.areAcademies(academies), "academies", "identity.academies.unknown");
        faults.refuseIfAny();
        StaffMember member = new StaffMember(login, displayName.strip(), role, academies, clock.instant());
        member.askSecondFactor(askSecondFactor);
        members.add(member);
        trail.record(AuditEvent.of(staff.login(), "staff.opened", "staff", member.login())
                .with("role", role)
                .with(
                        "academies",
                        String.join(
                                ",",
                                member.scope().academies().stream().sorted().toList())));
        watch.record(member, ContactsOpened.How.OPENED);
        return invitations.make(member.id(), clock.instant());
    }

    /**
     * Gives another name, another role or other académies.
     *
     * @param version the version that the person had read
     * @throws Refused as {@link #open}; when the last administrator would become something else
     * @throws Conflict when somebody else was faster
     */
    public void assign(
            long id, int version, String displayName, Role role, Set<String> academies, boolean askSecondFactor) {
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
        boolean sawContacts = Permission.SEE_CONTACTS.isHeldBy(member.role());
        member.assign(role, academies);
        member.askSecondFactor(askSecondFactor);
        trail.record(AuditEvent.of(staff.login(), "staff.assigned", "staff", member.login())
                .with("role", role)
                .with("secondFactorAsked", askSecondFactor ? "true" : null)
                .with("academies", String.join(",", academies.stream().sorted().toList())));
        if (!sawContacts) {
            watch.record(member, ContactsOpened.How.ASSIGNED);
        }
    }

    private boolean isLastAdministrator(StaffMember member) {
        return member.isActive() && member.role() == Role.ADMINISTRATOR && members.countOpen(Role.ADMINISTRATOR) == 1;
    }

    private StaffMember existing(long id) {
        return members.find(id).orElseThrow(() -> Refused.because("", "identity.none"));
    }

    /**
     * Closes an account, for good as to its sessions, its tokens and a link that was not used: whoever opens it again brings
     * none of them back. Nobody closes their own.
     */
    public void close(long id) {
        StaffMember member = existing(id);
        if (member.login().equals(staff.login())) {
            throw Refused.because("login", "identity.close.own");
        }
        member.close();
        sessions.endAll(id, SessionEnd.ACCOUNT_CLOSED);
        invitations.withdraw(id);
        int revoked = tokens.revokeAll(id, clock.instant());
        closed.fire(new AccountClosed(id));
        trail.record(AuditEvent.of(staff.login(), "staff.closed", "staff", member.login())
                .with("tokensRevoked", revoked));
    }

    /** Opens a closed account again. */
    public void reopen(long id) {
        StaffMember member = existing(id);
        member.reopen();
        trail.record(AuditEvent.of(staff.login(), "staff.reopened", "staff", member.login()));
        watch.record(member, ContactsOpened.How.REOPENED);
    }

    /**
     * Makes a link by which the account's holder chooses a password; one made before is worth nothing from now on.
     *
     * @return the link's mark, which nobody can look up again
     * @throws Refused when the account is closed
     */
    public String invite(long id) {
        StaffMember member = existing(id);
        if (!member.isActive()) {
            throw Refused.because("", "identity.page.isClosed");
        }
        trail.record(AuditEvent.of(staff.login(), "staff.invited", "staff", member.login()));
        watch.record(member, ContactsOpened.How.INVITED);
        return invitations.make(id, clock.instant());
    }
}
