package fr.vigie.testimony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.hibernate.Session;

/** How to reach witnesses, sealed each by itself. Who may read which is decided, and recorded, by whoever asks. */
@ApplicationScoped
public class Contacts {

    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    /** Whether there is a way to reach the witness of a testimony, without opening it. */
    public boolean isThere(long testimonyId) {
        return em.unwrap(Session.class)
                .createNativeQuery("select 1 from testimony_contact where testimony_id = ?1", Integer.class)
                .setParameter(1, testimonyId)
                .uniqueResultOptional()
                .isPresent();
    }

    /** The way to reach the witness of a testimony; empty when there is none, or its time is over. */
    public Optional<Contact> of(long testimonyId) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select sealed, key_version from testimony_contact where testimony_id = ?1", Object[].class)
                .addScalar("sealed", byte[].class)
                .addScalar("key_version", Integer.class)
                .setParameter(1, testimonyId)
                .uniqueResultOptional()
                .map(row -> Contact.split(
                        secrets.contacts().open((byte[]) row[0], (Integer) row[1], Contact.class.getSimpleName())));
    }
}
