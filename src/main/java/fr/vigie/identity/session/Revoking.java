package fr.vigie.identity.session;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.identity.StaffMembers;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.federation.Links;
import fr.vigie.identity.notice.ContactsOpened;
import fr.vigie.identity.notice.ContactsWatch;
import fr.vigie.identity.token.StaffTokens;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * What an administrator takes away from an account without closing it: a session, all of them, its tokens, a lost second
 * factor, the link with the identity provider.
 */
@ApplicationScoped
@Transactional
@Requires(Permission.MANAGE_ACCOUNTS)
public class Revoking {

    @Inject
    StaffSessions sessions;

    @Inject
    StaffTokens tokens;

    @Inject
    SecondStep secondStep;

    @Inject
    Links links;

    @Inject
    StaffMembers members;

    @Inject
    ContactsWatch watch;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /** Ends one session of an account's. */
    public void endSession(long staffId, long session) {
        String login = login(staffId);
        if (sessions.revoke(staffId, session)) {
            trail.record(AuditEvent.of(staff.login(), "staff.session_ended", "staff", login)
                    .with("session", session));
        }
    }

    /** Ends all sessions of an account's. */
    public void endAllSessions(long staffId) {
        String login = login(staffId);
        int ended = sessions.endAll(staffId, SessionEnd.REVOKED);
        trail.record(AuditEvent.of(staff.login(), "staff.sessions_ended", "staff", login)
                .with("sessions", ended));
    }

    /** Revokes all tokens of an account's; programs that call with one are refused from now on. */
    public void revokeTokens(long staffId) {
        String login = login(staffId);
        int revoked = tokens.revokeAll(staffId, clock.instant());
        trail.record(AuditEvent.of(staff.login(), "staff.tokens_revoked", "staff", login)
                .with("tokens", revoked));
    }

    /**
     * Forgets the second factor of somebody who lost both phone and recovery codes, and ends their sessions; an account that
     * can't do without sets up another at its next sign-in.
     *
     * @throws Refused when there is none to forget
     */
    public void forgetSecondFactor(long staffId) {
        login(staffId);
        if (!secondStep.forget(staffId, staff.login())) {
            throw Refused.because("", "identity.factor.none");
        }
        sessions.endAll(staffId, SessionEnd.FACTOR_CHANGED);
        members.find(staffId).ifPresent(account -> watch.record(account, ContactsOpened.How.FACTOR_FORGOTTEN));
    }

    /**
     * Forgets whom the identity provider knows an account's holder as, and ends their sessions and tokens; without a password they need an
     * invitation to come in again.
     *
     * @throws Refused when the account isn't linked
     */
    public void unlinkProvider(long staffId) {
        String login = login(staffId);
        if (!links.forget(staffId)) {
            throw Refused.because("", "identity.provider.notLinked");
        }
        int ended = sessions.endAll(staffId, SessionEnd.REVOKED);
        trail.record(AuditEvent.of(staff.login(), "staff.provider_unlinked", "staff", login)
                .with("sessionsEnded", ended)
                .with("tokensRevoked", tokens.revokeAll(staffId, clock.instant())));
    }

    private String login(long staffId) {
        return members.find(staffId)
                .orElseThrow(() -> Refused.because("", "identity.none"))
                .login();
    }
}
