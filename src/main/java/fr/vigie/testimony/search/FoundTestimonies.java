package fr.vigie.testimony.search;

import fr.vigie.shared.TimePrecision;
import fr.vigie.testimony.Consent;
import fr.vigie.testimony.TestimonyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Testimonies as whoever asks may see them, found by their facts and by the words that are shown of them. */
@ApplicationScoped
public class FoundTestimonies {

    private static final String COLUMNS = "select t.id, t.external_ref, t.received_at, t.observed_at, t.observed_day,"
            + " t.time_precision, t.platform_code, t.academy_code, t.department_code, t.school_uai, t.school_kind, t.author_role,"
            + " t.symptom_code, t.feature_code, t.severity, t.pupils_concerned, t.pupils_blocked, t.session_lost,"
            + " t.workaround_code, t.consent, t.withdrawn_at, t.state, t.decided_at,"
            + " (select coalesce(o.external_ref, 'T#' || o.id) from testimony o where o.id = t.duplicate_of) as original,"
            + " w.shown, w.testimony_id is not null as worded, t.version";
    private static final String FROM = " from testimony t left join testimony_text w on w.testimony_id = t.id";

    /** Shorter words are like too many others. */
    private static final int SHORTEST_WORD = 4;

    private static final int MOST_WORDS = 8;

    @PersistenceContext
    EntityManager em;

    /** One testimony; empty when there is none, or when it lies out of reach. */
    public Optional<TestimonyRow> one(long id, Reach reach) {
        var conditions = new Conditions(TestimonyFilter.ALL, reach);
        conditions.and("t.id = :id", "id", id);
        return conditions
                .bound(session().createNativeQuery(COLUMNS + FROM + conditions.where(), Tuple.class))
                .uniqueResultOptional()
                .map(row -> row(row, reach));
    }

    /**
     * A page of a list.
     *
     * @param descending whether the order is reversed
     * @param first how many to leave out
     * @param most how many to give at most
     */
    public List<TestimonyRow> page(
            TestimonyFilter filter, Reach reach, TestimonyOrder order, boolean descending, int first, int most) {
        String direction = descending ? " desc" : " asc";
        var conditions = new Conditions(filter, reach);
        String sql = COLUMNS + FROM + conditions.where() + " order by " + order.expression() + direction
                + ", t.received_at" + direction + ", t.id" + direction;
        return conditions
                .bound(session().createNativeQuery(sql, Tuple.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(row -> row(row, reach))
                .toList();
    }

    /** How many testimonies the filter lets through. */
    public long count(TestimonyFilter filter, Reach reach) {
        var conditions = new Conditions(filter, reach);
        return conditions
                .bound(session().createNativeQuery("select count(*)" + FROM + conditions.where(), Long.class))
                .getSingleResult();
    }

    private Session session() {
        return em.unwrap(Session.class);
    }

    private static TestimonyRow row(Tuple row, Reach reach) {
        var whole = new TestimonyRow(
                row.get("id", Long.class),
                row.get("external_ref", String.class),
                row.get("received_at", Instant.class),
                row.get("observed_at", Instant.class),
                row.get("observed_day", java.sql.Date.class).toLocalDate(),
                TimePrecision.find(row.get("time_precision", String.class)).orElseThrow(),
                row.get("platform_code", String.class),
                row.get("academy_code", String.class),
                row.get("department_code", String.class),
                row.get("school_uai", String.class),
                row.get("school_kind", String.class),
                row.get("author_role", String.class),
                row.get("symptom_code", String.class),
                row.get("feature_code", String.class),
                row.get("severity", String.class),
                row.get("pupils_concerned", Integer.class),
                row.get("pupils_blocked", Integer.class),
                row.get("session_lost", Boolean.class),
                row.get("workaround_code", String.class),
                Consent.find(row.get("consent", String.class)).orElseThrow(),
                row.get("withdrawn_at", Instant.class),
                TestimonyState.find(row.get("state", String.class)).orElseThrow(),
                row.get("decided_at", Instant.class),
                row.get("original", String.class),
                row.get("shown", String.class),
                row.get("worded", Boolean.class),
                row.get("version", Integer.class));
        return reach.quotableOnly() ? whole.asQuoted() : whole;
    }

    /** A filter and a reach as a where clause and its parameters. */
    private static final class Conditions {

        private final StringBuilder where = new StringBuilder(" where true");
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(TestimonyFilter filter, Reach reach) {
            and("t.observed_day >= :from", "from", filter.from());
            and("t.observed_day <= :to", "to", filter.to());
            and("t.platform_code = :platform", "platform", filter.platform());
            and("t.symptom_code = :symptom", "symptom", filter.symptom());
            and("t.school_uai = :school", "school", filter.school());
            in("academies", filter.academies());
            in("reach", reach.academies());
            if (filter.standing() != null) {
                where.append(" and ").append(filter.standing().condition());
            }
            if (filter.lost()) {
                where.append(" and t.session_lost");
            }
            if (filter.blocked()) {
                where.append(" and t.pupils_blocked > 0");
            }
            if (reach.quotableOnly()) {
                where.append(" and ").append(Standing.QUOTABLE.condition()).append(" and w.shown is not null");
                if (filter.school() != null) {
                    // nor which of them come from a school
                    where.append(" and false");
                }
                if (filter.academies() != null) {
                    // an académie that may not be told may not be found out by asking either
                    where.append(" and t.consent in ('fonction', 'nom')");
                }
            }
            text(filter.text());
        }

        /** A reference, or words: all of them by their stems (or as a web search takes them), or nearly as they are typed. */
        private void text(String words) {
            if (words == null) {
                return;
            }
            List<String> typed = Arrays.stream(words.split("[^\\p{L}\\p{N}]+"))
                    .filter(word -> word.length() >= SHORTEST_WORD)
                    .limit(MOST_WORDS)
                    .toList();
            var nearly = new ArrayList<String>();
            for (String word : typed) {
                String name = "word" + nearly.size();
                nearly.add("plain(:" + name + ") <% plain(w.shown)");
                parameters.put(name, word);
            }
            and(
                    "(t.external_ref = :text or w.shown_words @@ websearch_to_tsquery('french_words', :text)"
                            + (nearly.isEmpty() ? "" : " or " + String.join(" and ", nearly)) + ")",
                    "text",
                    words.strip());
        }

        private void in(String name, Set<String> codes) {
            if (codes != null) {
                and("t.academy_code = any (:" + name + ")", name, codes.toArray(String[]::new));
            }
        }

        void and(String condition, String name, Object value) {
            if (value != null) {
                where.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }

        String where() {
            return where.toString();
        }

        <T> NativeQuery<T> bound(NativeQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
