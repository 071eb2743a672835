package fr.vigie.evidence.custody;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/**
 * The tree of deposits as it is kept: beside the leaves the hashes of complete subtrees of 256, 65,536… of them, so that a
 * proof reads some thousand rows however many deposits there are. Where one isn't kept yet it is made from what lies below.
 */
@ApplicationScoped
class KeptTree {

    private static final int STEP = 8;
    private static final int HIGHEST = 24;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Leaves leaves;

    /** The tree of all deposits. */
    MerkleTree tree() {
        return new MerkleTree(leaves.count(), this::complete);
    }

    /** Keeps the hashes of the subtrees that are complete by now. */
    void keep() {
        int size = leaves.count();
        for (int level = STEP; level <= HIGHEST; level += STEP) {
            int there = entities.unwrap(Session.class)
                    .createNativeQuery("select count(*) from deposit_node where level = ?1", Integer.class)
                    .setParameter(1, level)
                    .getSingleResult();
            for (int index = there; index < size >> level; index++) {
                entities.unwrap(Session.class)
                        .createNativeMutationQuery("insert into deposit_node (level, index, hash) values (?1, ?2, ?3)")
                        .setParameter(1, level)
                        .setParameter(2, index)
                        .setParameter(3, below(level, index))
                        .executeUpdate();
            }
        }
    }

    private byte[] complete(int level, int index) {
        int kept = level / STEP * STEP;
        return MerkleTree.folded(row(kept, index << (level - kept), 1 << (level - kept)));
    }

    private byte[] below(int level, int index) {
        return MerkleTree.folded(row(level - STEP, index << STEP, 1 << STEP));
    }

    private List<byte[]> row(int level, int from, int count) {
        if (level == 0) {
            return leaves.from(from, count);
        }
        // they are kept without a gap: what is missing is the end
        List<byte[]> row = new ArrayList<>(kept(level, from, count));
        while (row.size() < count) {
            row.add(below(level, from + row.size()));
        }
        return row;
    }

    /** Those of a row that are kept. */
    List<byte[]> kept(int level, int from, int count) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(
                        "select hash from deposit_node where level = ?1 and index >= ?2 and index < ?3 order by index",
                        Object[].class)
                .addScalar("hash", byte[].class)
                .setParameter(1, level)
                .setParameter(2, from)
                .setParameter(3, from + count)
                .getResultList()
                .stream()
                .map(row -> (byte[]) row[0])
                .toList();
    }
}
