package fr.vigie.moderation;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.testimony.Narrative;
import fr.vigie.testimony.Testimonies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;

/**
 * Finds what a testimony may repeat: of the same tool and académie, met within three hours (or on the same day, where no
 * hour is known), with similar words. It helps and never decides.
 */
@ApplicationScoped
@Requires(Permission.MODERATE)
public class Duplicates {

    /** How alike words must be, from 0 to 1, to be offered. */
    static final double ALIKE = 0.35;

    private static final int OFFERED = 3;
    private static final int COMPARED = 40;

    private static final String NEAR = "select o.id, coalesce(o.external_ref, 'T#' || o.id) as mark, o.received_at"
            + " from testimony t join testimony o on o.platform_code = t.platform_code and o.academy_code = t.academy_code"
            + " and o.id <> t.id and o.state in ('recu', 'valide', 'a_masquer') and o.observed_day between"
            + " t.observed_day - 1 and t.observed_day + 1 and (abs(extract(epoch from o.observed_at - t.observed_at)) <= 10800"
            + " or o.observed_day = t.observed_day and (o.time_precision in ('day', 'period')"
            + " or t.time_precision in ('day', 'period')))"
            + " join testimony_text w on w.testimony_id = o.id where t.id = :id"
            + " order by abs(extract(epoch from o.observed_at - t.observed_at)), o.id limit " + COMPARED;

    @PersistenceContext
    EntityManager em;

    @Inject
    Testimonies testimonies;

    /** The most alike first, three at most; of two that say the same, the earlier one is the original. */
    public List<LikelyDuplicate> of(TestimonyFile file) {
        if (file.original() == null) {
            return List.of();
        }
        return em
                .unwrap(Session.class)
                .createNativeQuery(NEAR, Tuple.class)
                .setParameter("id", file.row().id())
                .getResultList()
                .stream()
                .map(row -> likely(row, file.original()))
                .filter(likely -> likely.percent() >= 100 * ALIKE)
                .sorted(Comparator.comparingInt(LikelyDuplicate::percent)
                        .reversed()
                        .thenComparing(LikelyDuplicate::receivedAt))
                .limit(OFFERED)
                .toList();
    }

    private LikelyDuplicate likely(Tuple row, String words) {
        long id = row.get("id", Long.class);
        String other = testimonies.narrative(id).map(Narrative::original).orElse(null);
        return new LikelyDuplicate(
                id,
                row.get("mark", String.class),
                row.get("received_at", Instant.class),
                (int) Math.round(100 * Likeness.of(words, other)),
                other);
    }
}
