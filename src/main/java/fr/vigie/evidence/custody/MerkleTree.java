package fr.vigie.evidence.custody;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Merkle trees as RFC 9162 (section 2.1) builds them, over SHA-256: leaves hashed after a byte 0, nodes after a byte 1, so
 * that neither passes for the other. Only hashes of leaves are known here.
 */
public final class MerkleTree {

    /** The hashes of complete subtrees, wherever they are kept. */
    @FunctionalInterface
    interface Complete {

        /** The hash of the 2^{@code level} leaves from {@code index} * 2^{@code level} on; a leaf's own at level 0. */
        byte[] hash(int level, int index);
    }

    private final int leaves;
    private final Complete complete;

    /** @param leaves the hashes of the leaves, first one first */
    public MerkleTree(List<byte[]> leaves) {
        this(leaves.size(), (level, index) -> folded(leaves.subList(index << level, (index + 1) << level)));
    }

    /** @param leaves how many there are */
    MerkleTree(int leaves, Complete complete) {
        this.leaves = leaves;
        this.complete = complete;
    }

    /** The hash above hashes of equal weight. @param hashes as many as a power of two */
    static byte[] folded(List<byte[]> hashes) {
        List<byte[]> row = hashes;
        while (row.size() > 1) {
            List<byte[]> above = new ArrayList<>(row.size() / 2);
            for (int i = 0; i < row.size(); i += 2) {
                above.add(node(row.get(i), row.get(i + 1)));
            }
            row = above;
        }
        return row.get(0);
    }

    /** The hash of a leaf with this content. */
    public static byte[] leaf(byte[] content) {
        MessageDigest digest = sha256();
        digest.update((byte) 0);
        return digest.digest(content);
    }

    private static byte[] node(byte[] left, byte[] right) {
        MessageDigest digest = sha256();
        digest.update((byte) 1);
        digest.update(left);
        return digest.digest(right);
    }

    /** The root of the first leaves. @param size how many of them; 0 gives the hash of nothing */
    public byte[] root(int size) {
        return size == 0 ? sha256().digest() : subtree(0, size);
    }

    private byte[] subtree(int from, int to) {
        int n = to - from;
        if (Integer.bitCount(n) == 1) {
            // where a tree is split, every whole part begins at a multiple of its own size
            int level = Integer.numberOfTrailingZeros(n);
            return complete.hash(level, from >> level);
        }
        int k = split(n);
        return node(subtree(from, from + k), subtree(from + k, to));
    }

    /** The largest power of two below n. */
    private static int split(int n) {
        return Integer.highestOneBit(n - 1);
    }

    /** What leads from one leaf to the root of the first {@code size} leaves (2.1.3.1), nearest first. */
    public List<byte[]> inclusion(int index, int size) {
        if (index < 0 || index >= size || size > leaves) {
            throw new IllegalArgumentException("no such leaf");
        }
        List<byte[]> path = new ArrayList<>();
        int from = 0;
        int to = size;
        while (to - from > 1) {
            int k = split(to - from);
            if (index < from + k) {
                path.add(subtree(from + k, to));
                to = from + k;
            } else {
                path.add(subtree(from, from + k));
                from += k;
            }
        }
        Collections.reverse(path);
        return path;
    }

    /** What shows that the first {@code size} leaves go on from the first {@code before} of them (2.1.4.1). */
    public List<byte[]> consistency(int before, int size) {
        if (before <= 0 || before > size || size > leaves) {
            throw new IllegalArgumentException("no such trees");
        }
        List<byte[]> path = new ArrayList<>();
        if (before < size) {
            consistency(before, 0, size, true, path);
        }
        return path;
    }

    private void consistency(int m, int from, int to, boolean whole, List<byte[]> path) {
        int n = to - from;
        if (m == n) {
            if (!whole) {
                path.add(subtree(from, to));
            }
            return;
        }
        int k = split(n);
        if (m <= k) {
            consistency(m, from, from + k, whole, path);
            path.add(subtree(from + k, to));
        } else {
            consistency(m - k, from + k, to, false, path);
            path.add(subtree(from, from + k));
        }
    }

    /** Whether a path leads from a leaf to a root (2.1.3.2). */
    public static boolean includes(byte[] root, int size, int index, byte[] leaf, List<byte[]> path) {
        if (index < 0 || index >= size) {
            return false;
        }
        int fn = index;
        int sn = size - 1;
        byte[] hash = leaf;
        for (byte[] next : path) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                hash = node(next, hash);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                hash = node(hash, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(hash, root);
    }

    /** Whether a tree goes on from an earlier one, nothing in that changed or dropped (2.1.4.2). */
    public static boolean goesOn(byte[] before, int sizeBefore, byte[] root, int size, List<byte[]> proof) {
        if (sizeBefore == size) {
            return proof.isEmpty() && MessageDigest.isEqual(before, root);
        }
        if (sizeBefore <= 0 || sizeBefore > size || proof.isEmpty()) {
            return false;
        }
        List<byte[]> path = new ArrayList<>(proof);
        if (Integer.bitCount(sizeBefore) == 1) {
            path.add(0, before);
        }
        int fn = sizeBefore - 1;
        int sn = size - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        byte[] fr = path.get(0);
        byte[] sr = path.get(0);
        for (byte[] next : path.subList(1, path.size())) {
            if (sn == 0) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = node(next, fr);
                sr = node(next, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = node(sr, next);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && MessageDigest.isEqual(fr, before) && MessageDigest.isEqual(sr, root);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
