package fr.vigie.evidence;

import fr.vigie.evidence.release.Leaving;
import fr.vigie.evidence.release.Quotation;
import fr.vigie.evidence.release.Selection;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.Session;

/**
 * The last look before the seal, in the transaction that seals: what was withdrawn, masked or put off while a pack was
 * written doesn't leave in it. The testimonies that it quotes are locked until that transaction ends, so that nobody
 * withdraws between the look and the seal.
 */
@ApplicationScoped
class LastLook {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Leaving leaving;

    /**
     * What a pack was written from.
     *
     * @param quoted the words it quotes
     * @param selection what it is about
     * @param asOf when it was asked for
     * @param crowd all testimonies that could leave then, as {@link Leaving#crowd} tells them
     */
    record Seen(List<Quotation> quoted, Selection selection, Instant asOf, String crowd) {

        Seen {
            quoted = List.copyOf(quoted);
        }
    }

    /** Whether all of it may still leave, in the same words and under the same consent. */
    boolean stillLeaves(Seen seen) {
        return quotedAreTheSame(seen.quoted()) && crowdIsTheSame(seen);
    }

    private boolean quotedAreTheSame(List<Quotation> quoted) {
        if (quoted.isEmpty()) {
            return true;
        }
        Long[] ids = quoted.stream().map(Quotation::testimonyId).toArray(Long[]::new);
        Session session = entities.unwrap(Session.class);
        session.createNativeQuery("select id from testimony where id = any (?1) order by id for share", Long.class)
                .setParameter(1, ids)
                .getResultList();
        // asked only once the lock is there: what somebody committed meanwhile is seen
        Map<Long, Object[]> now = new HashMap<>();
        session.createNativeQuery(
                        "select t.id, t.consent, w.shown from testimony t join testimony_text w on w.testimony_id = t.id"
                                + " where t.id = any (?1) and t.withdrawn_at is null and t.state = 'valide'",
                        Object[].class)
                .setParameter(1, ids)
                .getResultList()
                .forEach(row -> now.put(((Number) row[0]).longValue(), row));
        return quoted.stream().allMatch(quotation -> {
            Object[] row = now.get(quotation.testimonyId());
            return row != null
                    && Objects.equals(row[1], quotation.consent())
                    && Objects.equals(row[2], quotation.text());
        });
    }

    private boolean crowdIsTheSame(Seen seen) {
        return entities.unwrap(Session.class)
                .doReturningWork(connection -> leaving.crowd(connection, seen.selection(), seen.asOf()))
                .equals(seen.crowd());
    }
}
