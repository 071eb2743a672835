package fr.vigie.identity.federation;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.StaffMembers;
import fr.vigie.identity.federation.NotLetIn.Reason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets in whom the provider has named when an open account is linked with them. Whoever the provider knows and Vigie doesn't
 * stays outside, and the trail says so.
 */
@ApplicationScoped
@Transactional(dontRollbackOn = NotLetIn.class) // what arrived is used up, and the refusal recorded
public class Admission {

    /** How far the provider's clock and ours may differ. */
    static final Duration CLOCKS = Duration.ofSeconds(30);

    @Inject
    Arrivals arrivals;

    @Inject
    Links links;

    @Inject
    Provider provider;

    @Inject
    StaffMembers members;

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    /**
     * Somebody who came from the provider.
     *
     * @param identity who they are to it
     * @param provedTwice whether it asked them for a second factor, so that Vigie need not
     */
    public record Arrived(Identity identity, boolean provedTwice) {}

    /**
     * Takes whoever arrived with a mark.
     *
     * @param mark what the browser set out with
     * @param setOut when; they must have proved who they are since, or the next person at a shared machine would be in
     * @throws NotLetIn {@code EXPIRED} or {@code STALE}
     */
    public Arrived arrive(String mark, Instant setOut) {
        Arrival arrival = arrivals.take(mark, setOut).orElseThrow(() -> new NotLetIn(Reason.EXPIRED));
        if (!isFresh(arrival.authenticatedAt(), setOut)) {
            throw refused(Reason.STALE, arrival.identity(), AuditEvent.SYSTEM);
        }
        return new Arrived(arrival.identity(), provider.provesTwice(arrival.acr()));
    }

    /** The open account that is linked with somebody. @throws NotLetIn {@code UNKNOWN} when there is none */
    public StaffMember enter(Identity identity) {
        StaffMember member = links.accountOf(identity)
                .flatMap(members::find)
                .orElseThrow(() -> refused(Reason.UNKNOWN, identity, AuditEvent.SYSTEM));
        if (!member.isActive()) {
            throw refused(Reason.UNKNOWN, identity, member.login());
        }
        return member;
    }

    /** Records that somebody stays outside. @param login the account that it is about, or {@link AuditEvent#SYSTEM} */
    public NotLetIn refused(Reason reason, Identity identity, String login) {
        trail.record(AuditEvent.of(login, "staff.provider_refused", "staff", login)
                .with("why", reason)
                .with("issuer", identity.issuer()));
        return new NotLetIn(reason);
    }

    static boolean isFresh(Instant authenticatedAt, Instant setOut) {
        return authenticatedAt != null && authenticatedAt.isAfter(setOut.minus(CLOCKS));
    }
}
