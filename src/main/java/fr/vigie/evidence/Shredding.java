package fr.vigie.evidence;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.testimony.TestimonyErased;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.hibernate.Session;

/**
 * Deletes the files of packs that hold the words of a witness who had them erased (GDPR, article 17): a seal can't be opened
 * to take one quotation out. What was handed over before is followed by {@link Notices}.
 */
@ApplicationScoped
class Shredding {

    private static final System.Logger LOG = System.getLogger(Shredding.class.getName());
    private static final Duration SWEPT = Duration.ofDays(2);

    @PersistenceContext
    EntityManager entities;

    @Inject
    PackFolder folder;

    @Inject
    AuditTrail audit;

    @Inject
    Event<Shredded> shredded;

    @Inject
    Clock clock;

    /** Packs whose file is to go once the erasure is committed. */
    record Shredded(List<Long> packs) {}

    void erased(@Observes TestimonyErased erased) {
        List<Long> packs = session()
                .createNativeQuery(
                        "update evidence_pack p set shredded_at = ?1, shredded_for = 'erasure' from evidence_pack_quotation q"
                                + " where q.pack_id = p.id and q.testimony_id = ?2 and p.state = 'sealed'"
                                + " and p.shredded_at is null returning p.id",
                        Long.class)
                .setParameter(1, clock.instant())
                .setParameter(2, erased.testimonyId())
                .getResultList();
        shred(packs);
    }

    private void shred(List<Long> packs) {
        if (!packs.isEmpty()) {
            audit.recordAll(packs.stream()
                    .map(pack -> AuditEvent.of(AuditEvent.SYSTEM, "pack.shredded", "pack", pack))
                    .toList());
            shredded.fire(new Shredded(packs));
        }
    }

    void committed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Shredded event) {
        delete(event.packs());
    }

    /**
     * Marks the packs that an erasure missed, above all those that were sealed before packs were marked at all, and deletes
     * what a server that died between the commit and the deletion left.
     */
    @Transactional
    void sweep() {
        shred(session()
                .createNativeQuery(
                        "update evidence_pack p set shredded_at = ?1, shredded_for = 'erasure' where p.state = 'sealed'"
                                + " and p.shredded_at is null and exists (select from evidence_pack_quotation q"
                                + " join testimony t on t.id = q.testimony_id where q.pack_id = p.id"
                                + " and t.withdrawn_at is not null"
                                + " and not exists (select from testimony_text w where w.testimony_id = t.id))"
                                + " returning p.id",
                        Long.class)
                .setParameter(1, clock.instant())
                .getResultList());
        delete(session()
                .createNativeQuery("select id from evidence_pack where shredded_at > ?1", Long.class)
                .setParameter(1, clock.instant().minus(SWEPT))
                .getResultList());
    }

    private void delete(List<Long> packs) {
        for (Long pack : packs) {
            try {
                folder.delete(pack);
            } catch (java.io.IOException e) {
                LOG.log(System.Logger.Level.ERROR, "the file of pack " + pack + " has to be deleted and can't be", e);
            }
        }
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
