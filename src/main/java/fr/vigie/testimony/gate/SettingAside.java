package fr.vigie.testimony.gate;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/**
 * Has a person look first at what came from an address that turned out to flood. Receipts stay as good as they were; nothing
 * of the address is written down, but that these testimonies came in a rush.
 */
@ApplicationScoped
@Transactional
public class SettingAside {

    @Inject
    AuditTrail trail;

    @PersistenceContext
    EntityManager em;

    /** Sets testimonies aside that nobody has decided on yet. @param keys those of their forms */
    public void setAside(List<UUID> keys) {
        int changed = em.createNativeQuery(
                        "update testimony set source = 'rush'"
                                + " where idempotency_key = any (cast(?1 as uuid[])) and source in ('form', 'api') and state = 'recu'")
                .setParameter(1, keys.stream().map(UUID::toString).toArray(String[]::new))
                .executeUpdate();
        if (changed > 0) {
            trail.record(AuditEvent.of(AuditEvent.SYSTEM, "testimony.set_aside", "testimony", "")
                    .with("count", changed));
        }
    }
}
