package fr.vigie.moderation;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/**
 * Hands out what waits for moderation, one testimony at a time and to one person at a time. Who is given one keeps it for
 * {@link #READING}, until they are given another one, or until they let it go. It spares people double work; that nobody's
 * decision gets lost is {@link Moderation}'s affair.
 */
@ApplicationScoped
@Requires(Permission.MODERATE)
public class Queue {

    /** For how long a testimony is kept for who reads it. */
    public static final Duration READING = Duration.ofMinutes(5);

    /** For how long a witness's answer is waited for. */
    public static final Duration ANSWERING = Duration.ofDays(7);

    private static final int ATTEMPTS = 5;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentStaff staff;

    @Inject
    Waiting waiting;

    @Inject
    Clock clock;

    /**
     * Gives the next testimony and lets go of the one before.
     *
     * @param skipped those that the person has put off
     * @return its number; empty when nothing waits that isn't put off or read by somebody else
     */
    @Transactional
    public Optional<Long> next(QueueFilter filter, Collection<Long> skipped) {
        oneTabAfterTheOther();
        release();
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Long> found = first(filter, skipped);
            if (found.isEmpty() || take(found.get())) {
                return found;
            }
        }
        return Optional.empty();
    }

    /**
     * Takes this very testimony, or keeps it for longer.
     *
     * @return false when somebody else is reading it, when there is none, or when it lies out of the person's reach
     */
    @Transactional
    public boolean take(long id) {
        Instant now = clock.instant();
        oneTabAfterTheOther();
        session()
                .createNativeMutationQuery("delete from moderation_lock where login = :login and testimony_id <> :id")
                .setParameter("login", staff.login())
                .setParameter("id", id)
                .executeUpdate();
        return session()
                        .createNativeMutationQuery("insert into moderation_lock (testimony_id, login, until)"
                                + " select t.id, :login, :until from testimony t where t.id = :id"
                                + " and (:national or t.academy_code = any (:reach)) on conflict (testimony_id)"
                                + " do update set login = excluded.login, until = excluded.until"
                                + " where moderation_lock.login = excluded.login or moderation_lock.until <= :now")
                        .setParameter("id", id)
                        .setParameter("login", staff.login())
                        .setParameter("until", now.plus(READING))
                        .setParameter("now", now)
                        .setParameter("national", staff.scope().national())
                        .setParameter("reach", academies())
                        .executeUpdate()
                == 1;
    }

    /** A person reads one testimony at a time; of two tabs that ask at the same moment, the later one has it. */
    private void oneTabAfterTheOther() {
        session()
                .createNativeQuery(
                        "select 1 from (select pg_advisory_xact_lock(hashtextextended('moderation_lock ' || :login, 0)))"
                                + " as held",
                        Integer.class)
                .setParameter("login", staff.login())
                .getSingleResult();
    }

    private String[] academies() {
        return staff.scope().academies().toArray(String[]::new);
    }

    /** Lets go of what the person was reading. */
    @Transactional
    public void release() {
        session()
                .createNativeMutationQuery("delete from moderation_lock where login = :login")
                .setParameter("login", staff.login())
                .executeUpdate();
    }

    /** What waits within the person's reach. */
    public Backlog backlog(QueueFilter filter) {
        var parameters = new HashMap<String, Object>();
        parameters.put("me", staff.login());
        parameters.put("now", clock.instant());
        Tuple row = bound(
                        session()
                                .createNativeQuery(
                                        "select count(*) as waiting, count(l.testimony_id) as held,"
                                                + " min(t.received_at) as oldest from testimony t left join moderation_lock l"
                                                + " on l.testimony_id = t.id and l.login <> :me and l.until > :now"
                                                + where(filter, parameters),
                                        Tuple.class),
                        parameters)
                .getSingleResult();
        return new Backlog(
                row.get("waiting", Long.class), row.get("held", Long.class), row.get("oldest", Instant.class));
    }

    /** What waits within the person's reach, by tool and académie; where somebody came last, first. */
    public List<WaitingGroup> waitingGroups() {
        return waiting.groups(staff.scope());
    }

    private Optional<Long> first(QueueFilter filter, Collection<Long> skipped) {
        var parameters = new HashMap<String, Object>();
        parameters.put("me", staff.login());
        parameters.put("now", clock.instant());
        parameters.put("skipped", skipped.toArray(Long[]::new));
        String sql = "select t.id from testimony t" + where(filter, parameters)
                + " and t.id <> all (:skipped) and not exists (select 1 from moderation_lock l"
                + " where l.testimony_id = t.id and l.login <> :me and l.until > :now) order by "
                + (filter.surge()
                        ? "(select count(*) from testimony o where o.state = t.state"
                                + " and o.platform_code = t.platform_code) desc, "
                        : "")
                + "t.received_at, t.id limit 1 for update of t skip locked";
        return bound(session().createNativeQuery(sql, Long.class), parameters).uniqueResultOptional();
    }

    private String where(QueueFilter filter, Map<String, Object> parameters) {
        var where = new StringBuilder(
                filter.toRedact()
                        ? " where t.state = 'a_masquer' and exists (select 1 from testimony_text w"
                                + " where w.testimony_id = t.id and w.shown is null)"
                        : " where t.state = 'recu'");
        and(where, parameters, Waiting.NOT_ASKED, "since", clock.instant().minus(ANSWERING));
        and(where, parameters, "t.platform_code = :platform", "platform", filter.platform());
        and(where, parameters, "t.academy_code = :academy", "academy", filter.academy());
        if (!staff.scope().national()) {
            and(where, parameters, "t.academy_code = any (:reach)", "reach", academies());
        }
        return where.toString();
    }

    private static void and(
            StringBuilder where, Map<String, Object> parameters, String condition, String name, Object value) {
        if (value != null) {
            where.append(" and ").append(condition);
            parameters.put(name, value);
        }
    }

    private static <T> NativeQuery<T> bound(NativeQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
