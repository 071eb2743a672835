package fr.vigie.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** All staff accounts, open and closed. */
@ApplicationScoped
public class StaffMembers {

    @PersistenceContext
    EntityManager em;

    /** The account with this login, whatever its case. */
    public Optional<StaffMember> find(String login) {
        return em
                .createQuery("select s from StaffMember s where s.login = :login", StaffMember.class)
                .setParameter("login", login.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
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

    /** All accounts as lists show them, open ones first, by login. */
    public List<StaffRow> rows() {
        return em
                .createQuery("select s from StaffMember s order by s.active desc, s.login", StaffMember.class)
                .getResultList()
                .stream()
                .map(StaffRow::of)
                .toList();
    }

    /** One account as pages show it. */
    public Optional<StaffRow> row(long id) {
        return find(id).map(StaffRow::of);
    }

    /** The names of those whose open accounts hold a role, in alphabetical order. */
    public List<String> namesOf(Role role) {
        return em.createQuery(
                        "select s.displayName from StaffMember s where s.active and s.role = :role order by s.displayName",
                        String.class)
                .setParameter("role", role)
                .getResultList();
    }

    /** How many open accounts hold a role. */
    long countOpen(Role role) {
        return em.createQuery("select count(s) from StaffMember s where s.active and s.role = :role", Long.class)
                .setParameter("role", role)
                .getSingleResult();
    }

    /** Whether all of these are académies' codes. */
    boolean areAcademies(Set<String> codes) {
        return codes.isEmpty()
                || em.unwrap(Session.class)
                                .createNativeQuery("select count(*) from academy where code in (:codes)", Long.class)
                                .setParameterList("codes", codes)
                                .getSingleResult()
                        == codes.size();
    }

    /** Whether there is no account at all: a new installation. */
    public boolean none() {
        return em.createQuery("select count(s) from StaffMember s", Long.class).getSingleResult() == 0;
    }

    void add(StaffMember member) {
        em.persist(member);
    }
}
