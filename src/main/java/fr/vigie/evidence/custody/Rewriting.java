package fr.vigie.evidence.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Looks whether what the database holds still is what was published: an edited or a dropped row shows. */
@ApplicationScoped
public class Rewriting {

    /** Opening words takes a while: the latest are compared, those before them only by the roots. */
    private static final int MOST_WORDS = 20_000;

    private static final int AT_ONCE = 1_000;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Published published;

    @Inject
    Leaves leaves;

    /**
     * What a look found.
     *
     * @param heads how many published heads of the trail were looked at
     * @param roots how many published roots were looked at
     * @param words of how many testimonies the words, and the facts that are counted, were compared with their deposit
     * @param day the first day whose head the trail no longer leads to, or null
     * @param weeks the weeks whose root no longer follows from the deposits: some were changed, dropped or put in between
     * @param edited the numbers of testimonies whose words are not those that were deposited, nor a correction of theirs, or whose
     *     facts are others
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
        List<byte[]> all = leaves.from(0, Integer.MAX_VALUE);
        var tree = new MerkleTree(all);
        List<WeekRoot> roots = published.roots();
        List<String> weeks = roots.stream()
                .filter(root -> root.size() > all.size()
                        || !HexFormat.of().formatHex(tree.root(root.size())).equals(root.root()))
                .map(root -> root.week().toString())
                .sorted()
                .toList();
        Map<Long, String> latest = latest();
        List<Long> edited = edited(latest);
        return new Found(
                published.heads().size(),
                roots.size(),
                latest.size(),
                firstRewrittenDay().orElse(null),
                weeks,
                edited);
    }

    /** The digests of the latest deposits whose words are still there, or were never there. */
    private Map<Long, String> latest() {
        Map<Long, String> digests = new LinkedHashMap<>();
        session()
                .createNativeQuery(
                        "select d.testimony_id, encode(d.content, 'hex') from deposit_leaf d"
                                + " join testimony t on t.id = d.testimony_id"
                                + " where exists (select from testimony_text w where w.testimony_id = t.id)"
                                + " or t.withdrawn_at is null and t.anonymised_at is null"
                                + " order by d.index desc limit ?1",
                        Object[].class)
                .setParameter(1, MOST_WORDS)
                .getResultList()
                .forEach(row -> digests.put(((Number) row[0]).longValue(), (String) row[1]));
        return digests;
    }

    private List<Long> edited(Map<Long, String> digests) {
        List<Long> ids = List.copyOf(digests.keySet());
        List<Long> edited = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            opened(ids.subList(from, Math.min(from + AT_ONCE, ids.size()))).forEach((id, leaf) -> {
                if (leaf.isEmpty() || !isAsDeposited(leaf.get(), digests.get(id))) {
                    edited.add(id);
                }
            });
        }
        return edited.stream().sorted().toList();
    }

    /** What the database now holds of some, empty where its seal doesn't open. */
    private Map<Long, Optional<Leaves.Leaf>> opened(List<Long> ids) {
        try {
            return leaves.all(ids).stream().collect(Collectors.toMap(Leaves.Leaf::testimony, Optional::of));
        } catch (IllegalStateException doesNotOpen) {
            return ids.size() == 1
                    ? Map.of(ids.get(0), Optional.empty())
                    : ids.stream()
                            .flatMap(id -> opened(List.of(id)).entrySet().stream())
                            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }
    }

    /** Whoever corrected their words deposited the ones or the others. */
    private boolean isAsDeposited(Leaves.Leaf leaf, String digest) {
        try {
            return leaves.contents(leaf)
                    .anyMatch(content -> Deposited.digest(content).equals(digest));
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
