package fr.vigie.weeklyreview.reply;

import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;

/** All replies to all reviews. */
@ApplicationScoped
public class Replies {

    @PersistenceContext
    EntityManager em;

    void add(Reply reply) {
        em.persist(reply);
        em.flush();
    }

    /** Those to any edition of a week, first one first: a later edition carries on what an earlier one got. */
    public List<Reply> of(Week week) {
        return em.createQuery("select r from Reply r where r.week = :week order by r.receivedAt, r.id", Reply.class)
                .setParameter("week", week.toString())
                .getResultList();
    }

    /** Rights of reply that wait to be inserted, whichever week's, the most pressing first. */
    public List<Reply> due() {
        return em.createQuery(
                        "select r from Reply r where r.dueAt is not null and r.shownAt is null and r.refusedAt is null"
                                + " order by r.dueAt",
                        Reply.class)
                .getResultList();
    }

    /** One of a week's. */
    Optional<Reply> findForChange(Week week, long id) {
        return Optional.ofNullable(em.find(Reply.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(reply -> reply.week().equals(week));
    }

    /** The one that a link leads to. @param digest of the link's secret */
    Optional<Reply> byLink(byte[] digest, boolean forChange) {
        return em
                .createQuery("select r from Reply r where r.linkDigest = :digest", Reply.class)
                .setParameter("digest", digest)
                .setLockMode(forChange ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                .getResultList()
                .stream()
                .findFirst();
    }
}
