package fr.vigie.moderation;

import fr.vigie.testimony.TestimonyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** All decisions on testimonies, imported ones included. */
@ApplicationScoped
public class Decisions {

    @PersistenceContext
    EntityManager em;

    void add(
            long testimony,
            TestimonyState outcome,
            String reason,
            String note,
            Long duplicateOf,
            boolean redacted,
            String login,
            Instant at) {
        session()
                .createNativeMutationQuery("insert into testimony_decision (testimony_id, outcome, reason_code, note,"
                        + " duplicate_of, redacted, decided_by, decided_at) values (:testimony, :outcome, :reason, :note,"
                        + " :original, :redacted, :login, :at)")
                .setParameter("testimony", testimony)
                .setParameter("outcome", outcome.code())
                .setParameter("reason", reason, String.class)
                .setParameter("note", note, String.class)
                .setParameter("original", duplicateOf, Long.class)
                .setParameter("redacted", redacted)
                .setParameter("login", login)
                .setParameter("at", at)
                .executeUpdate();
    }

    /** The decisions on a testimony, oldest first; the last one is in force. */
    public List<Decision> of(long testimony) {
        return session()
                .createNativeQuery(
                        "select d.outcome, d.reason_code, d.note, coalesce(o.external_ref, 'T#' || o.id) as original,"
                                + " d.redacted, d.decided_at, d.decided_by from testimony_decision d"
                                + " left join testimony o on o.id = d.duplicate_of where d.testimony_id = :id"
                                + " order by d.decided_at, d.id",
                        Tuple.class)
                .setParameter("id", testimony)
                .getResultList()
                .stream()
                .map(row -> new Decision(
                        TestimonyState.find(row.get("outcome", String.class)).orElseThrow(),
                        row.get("reason_code", String.class),
                        row.get("note", String.class),
                        row.get("original", String.class),
                        row.get("redacted", Boolean.class),
                        row.get("decided_at", Instant.class),
                        row.get("decided_by", String.class)))
                .toList();
    }

    /** The decision in force. */
    public Optional<Decision> last(long testimony) {
        List<Decision> all = of(testimony);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(all.size() - 1));
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
