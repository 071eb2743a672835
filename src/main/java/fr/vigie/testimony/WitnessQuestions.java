package fr.vigie.testimony;

import fr.vigie.crypto.Envelope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** What witnesses are asked. One question at a time: the next one waits for the answer. */
@ApplicationScoped
public class WitnessQuestions {

    /** The longest question, in characters. */
    public static final int LONGEST = 500;

    /** What a sealed answer belongs to. */
    static final String PLACE = "answer";

    @PersistenceContext
    EntityManager em;

    @Inject
    Secrets secrets;

    /** Whether somebody can answer: a testimony that was imported, or erased, has no receipt. */
    public boolean canBeAsked(long testimony) {
        return session()
                .createNativeQuery("select receipt_hash is not null from testimony where id = ?1", Boolean.class)
                .setParameter(1, testimony)
                .getSingleResult();
    }

    /** All questions on a testimony, oldest first. */
    public List<WitnessQuestion> of(long testimony) {
        return session()
                .createNativeQuery(
                        "select question, asked_by, asked_at, answer, key_version, answered_at"
                                + " from witness_question where testimony_id = ?1 order by asked_at, id",
                        Tuple.class)
                .setParameter(1, testimony)
                .getResultList()
                .stream()
                .map(row -> new WitnessQuestion(
                        row.get("question", String.class),
                        row.get("asked_by", String.class),
                        row.get("asked_at", Instant.class),
                        row.get("answer") == null
                                ? null
                                : secrets.texts()
                                        .open(
                                                row.get("answer", byte[].class),
                                                row.get("key_version", Integer.class),
                                                PLACE),
                        row.get("answered_at", Instant.class)))
                .toList();
    }

    /** The question that waits for its answer. */
    public Optional<WitnessQuestion> open(long testimony) {
        return of(testimony).stream().filter(WitnessQuestion::isOpen).findFirst();
    }

    /** Asks; part of the caller's transaction. */
    public void ask(long testimony, String question, String login, Instant at) {
        session()
                .createNativeMutationQuery("insert into witness_question (testimony_id, question, asked_by, asked_at)"
                        + " values (?1, ?2, ?3, ?4)")
                .setParameter(1, testimony)
                .setParameter(2, question)
                .setParameter(3, login)
                .setParameter(4, at)
                .executeUpdate();
    }

    /** Keeps the answer to the question that waits for it. @return false when none does */
    boolean answer(long testimony, String words, Instant at) {
        Envelope.Sealed sealed = secrets.texts().seal(words, PLACE);
        return session()
                        .createNativeMutationQuery("update witness_question set answer = ?1, key_version = ?2,"
                                + " answered_at = ?3 where testimony_id = ?4 and answered_at is null")
                        .setParameter(1, sealed.bytes())
                        .setParameter(2, sealed.keyVersion())
                        .setParameter(3, at)
                        .setParameter(4, testimony)
                        .executeUpdate()
                == 1;
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
