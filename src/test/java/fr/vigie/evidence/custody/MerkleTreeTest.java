package fr.vigie.evidence.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MerkleTreeTest {

    /** The leaves with which implementations of RFC 6962 and 9162 have always tested each other, and their roots. */
    private static final List<byte[]> LEAVES = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(hex -> MerkleTree.leaf(HexFormat.of().parseHex(hex)))
            .toList();

    private static final List<String> ROOTS = List.of(
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private static final MerkleTree TREE = new MerkleTree(LEAVES);

    @Test
    void roots_are_those_that_everybody_computes() {
        for (int n = 1; n <= 8; n++) {
            assertThat(HexFormat.of().formatHex(TREE.root(n))).isEqualTo(ROOTS.get(n - 1));
        }
        assertThat(HexFormat.of().formatHex(TREE.root(0)))
                .isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    }

    @Test
    void known_proofs_are_given() {
        assertThat(hex(TREE.inclusion(5, 8)))
                .containsExactly(
                        "bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
        assertThat(hex(TREE.consistency(6, 8)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    private static List<String> hex(List<byte[]> path) {
        return path.stream().map(HexFormat.of()::formatHex).toList();
    }

    private static List<byte[]> leaves(int n) {
        List<byte[]> leaves = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            leaves.add(MerkleTree.leaf(("depot " + i).getBytes(java.nio.charset.StandardCharsets.UTF_8)));
        }
        return leaves;
    }

    @Property(tries = 200)
    void every_leaf_is_proven_in_and_no_other(
            @ForAll @IntRange(min = 1, max = 200) int size, @ForAll @IntRange(min = 0, max = 199) int at) {
        int index = at % size;
        List<byte[]> leaves = leaves(size);
        MerkleTree tree = new MerkleTree(leaves);
        List<byte[]> path = tree.inclusion(index, size);
        assertThat(MerkleTree.includes(tree.root(size), size, index, leaves.get(index), path))
                .isTrue();
        assertThat(MerkleTree.includes(tree.root(size), size, index, MerkleTree.leaf(new byte[] {9}), path))
                .isFalse();
        if (size > 1) {
            assertThat(MerkleTree.includes(tree.root(size), size, (index + 1) % size, leaves.get(index), path))
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void a_tree_that_goes_on_is_told_from_one_that_was_rewritten(
            @ForAll @IntRange(min = 2, max = 200) int size, @ForAll @IntRange(min = 1, max = 199) int earlier) {
        int before = 1 + earlier % (size - 1 == 0 ? 1 : size - 1);
        List<byte[]> leaves = leaves(size);
        MerkleTree tree = new MerkleTree(leaves);
        assertThat(MerkleTree.goesOn(tree.root(before), before, tree.root(size), size, tree.consistency(before, size)))
                .isTrue();
        List<byte[]> rewritten = new ArrayList<>(leaves);
        rewritten.set(before - 1, MerkleTree.leaf(new byte[] {7}));
        MerkleTree other = new MerkleTree(rewritten);
        assertThat(MerkleTree.goesOn(
                        tree.root(before), before, other.root(size), size, other.consistency(before, size)))
                .as("an edited testimony shows")
                .isFalse();
        List<byte[]> shorter = new ArrayList<>(leaves);
        shorter.remove(0);
        shorter.add(MerkleTree.leaf(new byte[] {8}));
        MerkleTree dropped = new MerkleTree(shorter);
        assertThat(MerkleTree.goesOn(
                        tree.root(before), before, dropped.root(size), size, dropped.consistency(before, size)))
                .as("a dropped testimony shows")
                .isFalse();
    }
}
