package fr.vigie.moderation;

import fr.vigie.identity.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.hibernate.Session;

/** How much waits for moderation, for whoever is to be told of it without being there. Not a word of a testimony. */
@ApplicationScoped
public class Waiting {

    /** Of a testimony {@code t}: no answer of its witness is waited for since {@code :since}. */
    static final String NOT_ASKED = "not exists (select 1 from witness_question q where q.testimony_id = t.id"
            + " and q.answered_at is null and q.asked_at > :since)";

    private static final String GROUPS = """
            select t.platform_code, t.academy_code, count(*) as waiting, min(t.received_at) as oldest,
              max(t.received_at) as latest
            from testimony t
            where t.state = 'recu' and (:national or t.academy_code = any (:reach)) and\s""" + NOT_ASKED + """
             group by t.platform_code, t.academy_code order by latest desc, 1, 2
            """;

    @PersistenceContext
    EntityManager em;

    @Inject
    Clock clock;

    /** What waits within a reach, by tool and académie; where somebody came last, first. */
    public List<WaitingGroup> groups(Scope scope) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(GROUPS, Tuple.class)
                .setParameter("national", scope.national())
                .setParameter("reach", scope.academies().toArray(String[]::new))
                .setParameter("since", clock.instant().minus(Queue.ANSWERING))
                .getResultList()
                .stream()
                .map(row -> new WaitingGroup(
                        row.get("platform_code", String.class),
                        row.get("academy_code", String.class),
                        row.get("waiting", Long.class),
                        row.get("oldest", Instant.class),
                        row.get("latest", Instant.class)))
                .toList();
    }
}
