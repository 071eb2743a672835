package fr.vigie.testimony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.hibernate.Session;

/** All testimonies. */
@ApplicationScoped
public class Testimonies {

    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    public Optional<Testimony> find(long id) {
        return Optional.ofNullable(em.find(Testimony.class, id));
    }

    /** The same, locked until the transaction ends: for whoever is about to change it. */
    public Optional<Testimony> findForChange(long id) {
        return Optional.ofNullable(em.find(Testimony.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The testimony with this reference of its importer ({@code T24}), or with this number ({@code 812} or {@code T#812}). */
    public Optional<Testimony> find(String idOrReference) {
        if (idOrReference.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Optional<Testimony> byReference = em.createQuery(
                        "select t from Testimony t where t.reference = :ref", Testimony.class)
                .setParameter("ref", idOrReference)
                .getResultStream()
                .findFirst();
        String number = idOrReference.replaceFirst("^T#", "");
        return byReference.or(() -> number.matches("\\d{1,18}") ? find(Long.parseLong(number)) : Optional.empty());
    }

    /** The testimony that a receipt opens. */
    public Optional<Testimony> find(ReceiptNumber receipt) {
        return em.unwrap(Session.class)
                .createNativeQuery("select id from testimony where receipt_hash = ?1", Long.class)
                .setParameter(1, receipt.hashed(secrets.receipts()))
                .uniqueResultOptional()
                .flatMap(this::find);
    }

    /** The words of a testimony; empty when the witness wrote none. */
    public Optional<Narrative> narrative(long id) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select original, key_version, shown from testimony_text where testimony_id = ?1",
                        Object[].class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .map(r -> new Narrative(
                        secrets.texts().open((byte[]) r[0], ((Number) r[1]).intValue(), Narrative.PLACE),
                        (String) r[2]));
    }

    /** Sets what others may see of the words; null hides them again. The original stays as it is. */
    public void show(long id, String shown) {
        em.unwrap(Session.class)
                .createNativeMutationQuery("update testimony_text set shown = ?1 where testimony_id = ?2")
                .setParameter(1, shown)
                .setParameter(2, id)
                .executeUpdate();
    }
}
