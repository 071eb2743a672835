package fr.vigie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** All staff accounts, open and closed. */
@ApplicationScoped
public class StaffMembers {

    @PersistenceContext
    EntityManager em;

    /** The account with this login, whatever its case. */
    public Optional<StaffMember> find(String login) {
        return em.createQuery("select s from StaffMember s where s.login = :login", StaffMember.class)
                .setParameter("login", login.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The account with this identifier. */
    public Optional<StaffMember> find(long id) {
        return Optional.ofNullable(em.find(StaffMember.class, id));
    }

    /** All accounts by login. */
    public List<StaffMember> all() {
        return em.createQuery("select s from StaffMember s order by s.login", StaffMember.class)
                .getResultList();
    }

    /** Whether there is no account at all: a new installation. */
    public boolean none() {
        return em.createQuery("select count(s) from StaffMember s", Long.class).getSingleResult() == 0;
    }

    void add(StaffMember member) {
        em.persist(member);
    }
}
