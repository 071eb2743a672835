package fr.vigie.evidence.custody;

import fr.vigie.testimony.Testimonies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/** Looks whether what the database holds still is what was published: an edited or a dropped row shows. */
@ApplicationScoped
public class Rewriting {

    /** Opening words takes a while: the latest are compared, those before them only by the roots. */
    private static final int MOST_WORDS = 20_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Published published;

    @Inject
    Leaves leaves;

    @Inject
    Testimonies testimonies;

    /**
     * What a look found.
     *
     * @param heads how many published heads of the trail were looked at
     * @param roots how many published roots were looked at
     * @param words of how many testimonies the words were compared with their deposit
     * @param day the first day whose head the trail no longer leads to, or null
     * @param weeks the weeks whose root no longer follows from the deposits: some were changed, dropped or put in between
     * @param edited the numbers of testimonies whose words are not those that were deposited, nor a correction of theirs
     */
    public record Found(int heads, int roots, int words, LocalDate day, List<String> weeks, List<Long> edited) {

        /** Whether everything is as it was published. */
        public boolean isWhole() {
            return day == null && weeks.isEmpty() && edited.isEmpty();
        }
    }

    /** Looks. */
    @Transactional
    public Found look() {
        List<byte[]> all = leaves.all();
        var tree = new MerkleTree(all);
        List<WeekRoot> roots = published.roots();
        List<String> weeks = roots.stream()
                .filter(root -> root.size() > all.size()
                        || !HexFormat.of().formatHex(tree.root(root.size())).equals(root.root()))
                .map(root -> root.week().toString())
                .sorted()
                .toList();
        List<Object[]> latest = session()
                .createNativeQuery(
                        "select d.testimony_id, encode(d.content, 'hex') from deposit_leaf d join testimony_text w"
                                + " on w.testimony_id = d.testimony_id order by d.index desc limit ?1",
                        Object[].class)
                .setParameter(1, MOST_WORDS)
                .getResultList();
        List<Long> edited = latest.stream()
                .filter(row -> !isAsDeposited(((Number) row[0]).longValue(), (String) row[1]))
                .map(row -> ((Number) row[0]).longValue())
                .sorted()
                .toList();
        return new Found(
                published.heads().size(),
                roots.size(),
                latest.size(),
                firstRewrittenDay().orElse(null),
                weeks,
                edited);
    }

    /** Whoever corrected their words deposited the ones or the others. */
    private boolean isAsDeposited(long testimony, String content) {
        try {
            return testimonies.written(testimony).stream()
                    .anyMatch(words -> Leaves.digest(words).equals(content));
        } catch (IllegalStateException doesNotOpen) {
            return false;
        }
    }

    /** Whether the trail still leads to every head that was published: the first day whose head it no longer has. */
    private Optional<LocalDate> firstRewrittenDay() {
        return session()
                .createNativeQuery(
                        "select min(h.day) from trail_head h left join audit_event e on e.seq = h.seq"
                                + " where h.seq > 0 and e.hash is distinct from h.hash",
                        java.sql.Date.class)
                .uniqueResultOptional()
                .map(java.sql.Date::toLocalDate);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
