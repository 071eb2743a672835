package fr.vigie.identity.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Which account belongs to whom at the provider: one identity an account, one account an identity. */
@ApplicationScoped
public class Links {

    @PersistenceContext
    EntityManager em;

    /** The account of an identity. */
    public Optional<Long> accountOf(Identity identity) {
        return em.unwrap(Session.class)
                .createNativeQuery("select staff_id from provider_link where issuer = ?1 and subject = ?2", Long.class)
                .setParameter(1, identity.issuer())
                .setParameter(2, identity.subject())
                .uniqueResultOptional();
    }

    /** Since when an account is linked; empty when it isn't. */
    public Optional<Instant> since(long staffId) {
        return em.unwrap(Session.class)
                .createNativeQuery("select linked_at from provider_link where staff_id = ?1", Instant.class)
                .setParameter(1, staffId)
                .uniqueResultOptional();
    }

    /** Links in the caller's transaction, in place of what the account was linked with; the caller records it. */
    public void link(long staffId, Identity identity, Instant now) {
        forget(staffId);
        em.unwrap(Session.class)
                .createNativeMutationQuery(
                        "insert into provider_link (staff_id, issuer, subject, linked_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, staffId)
                .setParameter(2, identity.issuer())
                .setParameter(3, identity.subject())
                .setParameter(4, now)
                .executeUpdate();
    }

    /** Forgets it in the caller's transaction; false when there was none. The caller records it. */
    public boolean forget(long staffId) {
        return em.unwrap(Session.class)
                        .createNativeMutationQuery("delete from provider_link where staff_id = ?1")
                        .setParameter(1, staffId)
                        .executeUpdate()
                == 1;
    }
}
