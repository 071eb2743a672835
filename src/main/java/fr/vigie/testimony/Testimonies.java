package fr.vigie.testimony;

import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.KeyedHash;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
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
        Optional<Testimony> byReference = em
                .createQuery("select t from Testimony t where t.reference = :ref", Testimony.class)
                .setParameter("ref", idOrReference)
                .getResultList()
                .stream()
                .findFirst();
        String number = idOrReference.replaceFirst("^T#", "");
        return byReference.or(() -> number.matches("\\d{1,18}") ? find(Long.parseLong(number)) : Optional.empty());
    }

    /** The testimony that a receipt opens. */
    public Optional<Testimony> find(ReceiptNumber receipt) {
        return known("select id from testimony where receipt_hash = ?1", receipt::hashed);
    }

    /** The testimony that a link opens. */
    public Optional<Testimony> find(LinkToken token) {
        return known("select testimony_id from testimony_link where token_hash = ?1", token::hashed);
    }

    private Optional<Testimony> known(String query, Function<KeyedHash, byte[]> hashed) {
        return secrets.receipts()
                .find(hash -> em.unwrap(Session.class)
                        .createNativeQuery(query, Long.class)
                        .setParameter(1, hashed.apply(hash))
                        .uniqueResultOptional())
                .flatMap(this::find);
    }

    /** Whether a testimony came from an address that floods: a person looks at it before anything counts it. */
    public boolean cameInARush(long id) {
        return em.unwrap(Session.class)
                .createNativeQuery("select source = ?2 from testimony where id = ?1", Boolean.class)
                .setParameter(1, id)
                .setParameter(2, Submission.RUSH)
                .uniqueResultOptional()
                .orElse(false);
    }

    /** The words of a testimony as they stand: corrected, where the witness did so; empty when the witness wrote none. */
    public Optional<Narrative> narrative(long id) {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select original, key_version, shown from testimony_text where testimony_id = ?1",
                        Object[].class)
                .setParameter(1, id)
                .uniqueResultOptional()
                .map(r -> {
                    List<String> corrections = corrections(id);
                    return new Narrative(
                            corrections.isEmpty()
                                    ? opened(r, Narrative.PLACE)
                                    : corrections.get(corrections.size() - 1),
                            (String) r[2]);
                });
    }

    /** All that the witness ever wrote, in the order in which they did; the last of it is what stands. */
    public List<String> written(long id) {
        List<String> written = new ArrayList<>();
        em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select original, key_version from testimony_text where testimony_id = ?1", Object[].class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .forEach(row -> written.add(opened(row, Narrative.PLACE)));
        written.addAll(corrections(id));
        return written;
    }

    /** The words that each of these witnesses sent first, by the testimony's number; without those who wrote none. */
    public Map<Long, String> firstWritten(List<Long> ids) {
        Map<Long, String> written = new HashMap<>();
        em.unwrap(Session.class)
                .createNativeQuery(
                        "select original, key_version, testimony_id from testimony_text where testimony_id = any (?1)",
                        Object[].class)
                .setParameter(1, ids.toArray(Long[]::new))
                .getResultList()
                .forEach(row -> written.put(((Number) row[2]).longValue(), opened(row, Narrative.PLACE)));
        return written;
    }

    /** Keeps what a witness writes: as their words where there are none, else instead of those, which stay. */
    void write(long id, String words, Instant at) {
        boolean first = written(id).isEmpty();
        Envelope.Sealed sealed = secrets.texts().seal(words, first ? Narrative.PLACE : Narrative.CORRECTED);
        var insert = em.unwrap(Session.class)
                .createNativeMutationQuery(
                        first
                                ? "insert into testimony_text (testimony_id, original, key_version) values (?1, ?2, ?3)"
                                : "insert into testimony_correction (testimony_id, words, key_version, written_at)"
                                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, id)
                .setParameter(2, sealed.bytes())
                .setParameter(3, sealed.keyVersion());
        if (!first) {
            insert.setParameter(4, at.truncatedTo(ChronoUnit.MINUTES));
        }
        insert.executeUpdate();
    }

    private List<String> corrections(long id) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select words, key_version from testimony_correction where testimony_id = ?1 order by id",
                        Object[].class)
                .setParameter(1, id)
                .getResultList()
                .stream()
                .map(row -> opened(row, Narrative.CORRECTED))
                .toList();
    }

    private String opened(Object[] row, String place) {
        return secrets.texts().open((byte[]) row[0], ((Number) row[1]).intValue(), place);
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
