package fr.vigie.identity.invitation;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.StaffMembers;
import fr.vigie.identity.federation.Admission;
import fr.vigie.identity.federation.Identity;
import fr.vigie.identity.federation.Links;
import fr.vigie.identity.federation.NotLetIn;
import fr.vigie.identity.password.PasswordStrength;
import fr.vigie.identity.password.Passwords;
import fr.vigie.identity.session.SessionEnd;
import fr.vigie.identity.session.StaffSessions;
import fr.vigie.identity.token.StaffTokens;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** What somebody does with an invitation: look whom it is for, and choose a password, or the identity provider. The link is all they need. */
@ApplicationScoped
public class Joining {

    @Inject
    Invitations invitations;

    @Inject
    StaffMembers members;

    @Inject
    Links links;

    @Inject
    Admission admission;

    @Inject
    StaffSessions sessions;

    @Inject
    StaffTokens tokens;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Whom a link invites; empty when it was used, replaced, or its week is over. */
    public Optional<Invited> look(String mark) {
        return invitations.find(mark, clock.instant());
    }

    /**
     * Chooses the password, uses the invitation up, ends all sessions and revokes all tokens. A second factor that the account has stays.
     *
     * @return whose password it is, to go on signing in
     * @throws Refused {@code password} too weak, {@code again} not typed twice alike, or the link no longer good
     */
    @Transactional
    public StaffMember choosePassword(String mark, String password, String again) {
        Instant now = clock.instant();
        Invited invited =
                invitations.find(mark, now).orElseThrow(() -> Refused.because("", "identity.invitation.over"));
        Faults faults = new Faults();
        PasswordStrength.of(password, invited.login(), invited.displayName())
                .fault("password")
                .ifPresent(faults::add);
        faults.require(password != null && password.equals(again), "again", "identity.password.again");
        faults.refuseIfAny();
        StaffMember member = use(mark, invited);
        member.changePassword(Passwords.hash(password));
        links.forget(member.id()); // one way in, the one that was chosen last
        return member;
    }

    /**
     * Chooses the union's identity provider in place of a password: links the account with whom it named, uses the invitation
     * up, ends all sessions and revokes all tokens.
     *
     * @throws NotLetIn {@code UNINVITED} when the link is no longer good, {@code TAKEN} when they are another account's
     */
    @Transactional(dontRollbackOn = NotLetIn.class) // the refusal is recorded
    public StaffMember byProvider(String mark, Identity identity) {
        Invited invited = invitations
                .find(mark, clock.instant())
                .orElseThrow(() -> admission.refused(NotLetIn.Reason.UNINVITED, identity, AuditEvent.SYSTEM));
        if (links.accountOf(identity)
                .filter(other -> other != invited.staffId())
                .isPresent()) {
            throw admission.refused(NotLetIn.Reason.TAKEN, identity, invited.login());
        }
        StaffMember member;
        try {
            member = use(mark, invited);
        } catch (Refused fasterElsewhere) {
            throw admission.refused(NotLetIn.Reason.UNINVITED, identity, invited.login());
        }
        member.dropPassword();
        links.link(member.id(), identity, clock.instant());
        trail.record(AuditEvent.of(member.login(), "staff.provider_linked", "staff", member.login())
                .with("issuer", identity.issuer()));
        return member;
    }

    private StaffMember use(String mark, Invited invited) {
        if (!invitations.use(mark, clock.instant())) {
            throw Refused.because("", "identity.invitation.over");
        }
        StaffMember member = members.find(invited.staffId()).orElseThrow();
        sessions.endAll(member.id(), SessionEnd.PASSWORD_CHANGED);
        trail.record(AuditEvent.of(member.login(), "staff.invitation_used", "staff", member.login())
                .with("tokensRevoked", tokens.revokeAll(member.id(), clock.instant())));
        return member;
    }
}
