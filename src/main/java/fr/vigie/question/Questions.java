package fr.vigie.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** All questions, answered or not. */
@ApplicationScoped
public class Questions {

    private static final int MOST_FOUND = 100;

    @PersistenceContext
    EntityManager entities;

    @Inject
    FollowUpNumber followUp;

    void add(Question question) {
        entities.persist(question);
    }

    Optional<Question> find(long id) {
        return Optional.ofNullable(entities.find(Question.class, id));
    }

    /** One question. */
    public Optional<QuestionRow> row(long id) {
        return find(id).map(Question::row);
    }

    /** What everybody reads, in its order. */
    public List<QuestionRow> published() {
        return entities
                .createQuery(
                        "select q from Question q where q.publishedAt is not null order by q.position, q.id",
                        Question.class)
                .getResultList()
                .stream()
                .map(Question::row)
                .toList();
    }

    /**
     * What everybody reads and matches some words: by their stems, best first, then by likeness, so that a slip of the
     * hand finds it too.
     *
     * @param words anything typed; without words, all of it
     */
    public List<QuestionRow> search(String words) {
        if (words == null || words.isBlank()) {
            return published();
        }
        List<Long> found = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select id from question
                        where published_at is not null
                          and (search @@ websearch_to_tsquery('french', :words)
                            or word_similarity(lower(unaccent(:words)),
                              lower(unaccent(question || ' ' || coalesce(answer, '')))) > 0.5)
                        order by ts_rank(search, websearch_to_tsquery('french', :words)) desc, position, id
                        """, Long.class)
                .setParameter("words", words)
                .setMaxResults(MOST_FOUND)
                .getResultList();
        Map<Long, QuestionRow> rows =
                published().stream().collect(Collectors.toMap(QuestionRow::id, Function.identity()));
        return found.stream().map(rows::get).toList();
    }

    /** A page of the questions in a state, oldest first for those that wait, in their order otherwise. */
    public List<QuestionRow> in(QuestionState state, int first, int most) {
        String order = state == QuestionState.RECEIVED ? "q.receivedAt, q.id" : "q.position, q.id";
        return entities
                .createQuery("select q from Question q where q.state = :state order by " + order, Question.class)
                .setParameter("state", state.code())
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Question::row)
                .toList();
    }

    /** How many questions are in a state. */
    public long count(QuestionState state) {
        return entities.createQuery("select count(q) from Question q where q.state = :state", Long.class)
                .setParameter("state", state.code())
                .getSingleResult();
    }

    /** The question that a follow-up number leads to; empty when it leads to none. */
    public Optional<QuestionRow> followedUp(String number) {
        return followUp.find(
                number,
                hash -> entities
                        .createQuery("select q from Question q where q.followUpHash = :hash", Question.class)
                        .setParameter("hash", hash)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(Question::row));
    }

    /** Makes whoever sends the same form at the same time wait for the end of this transaction. */
    void hold(UUID key) {
        entities.unwrap(Session.class)
                .createNativeQuery("select 1 from (select pg_advisory_xact_lock(?1)) held", Integer.class)
                .setParameter(1, key.getMostSignificantBits() ^ key.getLeastSignificantBits())
                .getSingleResult();
    }

    /** The version of the key that the number of a form sent before was made with; empty when it wasn't sent. */
    Optional<Integer> sentUnder(UUID key) {
        return entities
                .createQuery("select q.followUpKey from Question q where q.submissionKey = :key", Integer.class)
                .setParameter("key", key)
                .getResultList()
                .stream()
                .findFirst();
    }

    int nextPosition() {
        return entities.createQuery("select coalesce(max(q.position), 0) + 1 from Question q", Integer.class)
                .getSingleResult();
    }

    /** The entries that were imported under these references, by reference. */
    Map<String, Question> referred(Collection<String> references) {
        return entities
                .createQuery("select q from Question q where q.externalRef in :references", Question.class)
                .setParameter("references", references)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Question::externalRef, Function.identity()));
    }

    /** Writes what was changed and lets go of it. */
    void writeAndForget() {
        entities.flush();
        entities.clear();
    }
}
