package fr.vigie.identity.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.hibernate.Session;

/**
 * Tells holders of accounts, on their desk, of each change to what they sign in with, of each code that somebody tried a second
 * time, and of each browser that was new (OWASP ASVS 2.2.3). The desk is where
 * everybody comes, with or without an address that letters reach.
 */
@ApplicationScoped
public class AccountNotices {

    /** How long each is told. */
    public static final Duration TOLD = Duration.ofDays(7);

    private static final List<String> CHANGES = List.of(
            "staff.password_changed",
            "staff.invited",
            "staff.invitation_used",
            "staff.provider_linked",
            "staff.provider_unlinked",
            "staff.second_factor_set",
            "staff.second_factor_removed",
            "staff.second_factor_forgotten",
            "staff.recovery_code_used",
            "staff.recovery_codes_renewed",
            "staff.code_replayed",
            "staff.token_made",
            "staff.tokens_revoked");

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /**
     * What happened to an account lately, the latest first.
     *
     * @param session the session that asks, which is no news to who is in it
     */
    public List<AccountNotice> of(long staffId, String login, OptionalLong session) {
        Instant since = clock.instant().minus(TOLD);
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select action, count(*) as times, max(at) as last from audit_event"
                                + " where subject_kind = 'staff' and subject_id = :login and action in (:changes) and at > :since"
                                + " group by action"
                                + " union all select 'staff.new_browser', count(*), max(started_at) from staff_session"
                                + " where staff_id = :staff and new_browser and started_at > :since and id <> :session"
                                + " having count(*) > 0 order by last desc",
                        Object[].class)
                .addScalar("action", String.class)
                .addScalar("times", Long.class)
                .addScalar("last", Instant.class)
                .setParameter("login", login)
                .setParameterList("changes", CHANGES)
                .setParameter("since", since)
                .setParameter("staff", staffId)
                .setParameter("session", session.orElse(0))
                .getResultList()
                .stream()
                .map(row -> new AccountNotice((String) row[0], (Long) row[1], (Instant) row[2]))
                .toList();
    }
}
