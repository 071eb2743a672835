package fr.vigie.evidence.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The tree as it is kept is the tree of all its leaves, whatever of it is kept already. */
class KeptTreeTest {

    private static final int SIZE = 70_001;

    private static final List<byte[]> ALL = IntStream.range(0, SIZE)
            .mapToObj(i -> MerkleTree.leaf(ByteBuffer.allocate(4).putInt(i).array()))
            .toList();

    private static final MerkleTree WHOLE = new MerkleTree(ALL);

    private int read;

    @Test
    void a_proof_is_the_same_whether_all_little_or_nothing_is_kept_beside_the_leaves() {
        for (int rows : new int[] {0, 5, SIZE >> 8}) {
            MerkleTree kept = tree(rows);
            assertThat(kept.root(SIZE)).isEqualTo(WHOLE.root(SIZE));
            for (int index : new int[] {0, 255, 256, 65_535, 65_536, SIZE - 1}) {
                assertThat(kept.inclusion(index, SIZE)).containsExactlyElementsOf(WHOLE.inclusion(index, SIZE));
            }
            assertThat(kept.consistency(300, SIZE)).containsExactlyElementsOf(WHOLE.consistency(300, SIZE));
        }
    }

    @Test
    void where_it_is_kept_a_proof_reads_few_rows() {
        MerkleTree kept = tree(SIZE >> 8);
        read = 0;
        kept.inclusion(12_345, SIZE);
        assertThat(read).isLessThan(2_000);
    }

    /** @param rows how many subtrees of 256 leaves are kept; and of those above as many as they fill */
    private MerkleTree tree(int rows) {
        var store = new KeptTree() {
            @Override
            List<byte[]> kept(int level, int from, int count) {
                int there = level == 8 ? rows : level == 16 ? rows >> 8 : 0;
                int leaves = 1 << level;
                return IntStream.range(from, Math.min(there, from + count))
                        .mapToObj(i -> {
                            read++;
                            return MerkleTree.folded(ALL.subList(i * leaves, (i + 1) * leaves));
                        })
                        .toList();
            }
        };
        store.leaves = new Leaves() {
            @Override
            List<byte[]> from(int index, int count) {
                read += count;
                return ALL.subList(index, index + count);
            }

            @Override
            int count() {
                return SIZE;
            }
        };
        return store.tree();
    }
}
