package fr.vigie.identity.federation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.hibernate.Session;

/** Who was just named by the provider and has not come in yet. */
@ApplicationScoped
class Arrivals {

    @PersistenceContext
    EntityManager em;

    /**
     * Takes, once, whoever arrived with a mark.
     *
     * @param since what arrived before is worth nothing
     */
    Optional<Arrival> take(String mark, Instant since) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "with taken as (delete from provider_arrival where hash = ?1 returning *)"
                                + " select issuer, subject, acr, authenticated_at from taken where arrived_at > ?2",
                        Object[].class)
                .addScalar("issuer", String.class)
                .addScalar("subject", String.class)
                .addScalar("acr", String.class)
                .addScalar("authenticated_at", Instant.class)
                .setParameter(1, digest(mark))
                .setParameter(2, since)
                .uniqueResultOptional()
                .map(row ->
                        new Arrival(new Identity((String) row[0], (String) row[1]), (String) row[2], (Instant) row[3]));
    }

    private static byte[] digest(String mark) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
