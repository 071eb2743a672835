package fr.vigie.evidence.release;

import fr.vigie.figures.PublicFigures;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Testimonies that share what is said of them so far, and within them those of whom more could be said. More is said where at
 * least five (L13, k = 5) share it; what is left of a crowd is five as well and never those of one part alone, so that nothing
 * can be worked out by subtraction: the smallest neighbour is told less finely then.
 *
 * @param <L> what a leaf stands for: testimonies of which all that could be said is the same
 */
final class Crowd<L> {

    private static final int K = PublicFigures.K;

    private final L leaf;
    private final SortedMap<String, Crowd<L>> children = new TreeMap<>();
    private boolean maySay;
    private boolean nameless;
    private long count;

    /** Whether its testimonies say no more than those of its parent. */
    private boolean hidden;

    private Crowd(L leaf, long count, boolean maySay) {
        this.leaf = leaf;
        this.count = count;
        this.maySay = maySay;
    }

    /** The whole, in which there is nothing yet. */
    static <L> Crowd<L> all() {
        return new Crowd<>(null, 0, true);
    }

    /** A part of it. */
    Crowd<L> child(String name) {
        return children.computeIfAbsent(name, n -> new Crowd<>(null, 0, true));
    }

    /** A part of which it may be said, or not, that it is that part. */
    Crowd<L> child(String name, boolean told) {
        Crowd<L> child = child(name);
        child.maySay = told;
        return child;
    }

    /** A part that has none. */
    void leaf(String name, L of, long n, boolean told) {
        children.put(name, new Crowd<>(of, n, told));
    }

    /** A part that is only what has no name: of it nothing more is said, whatever is said of the others. */
    void rest(L of, long n) {
        leaf("", of, n, true);
        children.get("").nameless = true;
    }

    /** Settles what is said below. @return whether all its testimonies may say at least this much */
    boolean resolve() {
        if (leaf != null) {
            return maySay && count >= K;
        }
        List<Crowd<L>> hiding = new ArrayList<>();
        List<Crowd<L>> telling = new ArrayList<>();
        for (Crowd<L> child : children.values()) {
            (child.resolve() ? telling : hiding).add(child);
            count += child.count;
        }
        telling.sort(Comparator.<Crowd<L>>comparingInt(child -> child.nameless ? 0 : 1)
                .thenComparingLong(child -> child.count));
        while (!hiding.isEmpty() && !telling.isEmpty() && (hiding.size() == 1 || sum(hiding) < K)) {
            hiding.add(telling.remove(0));
        }
        hiding.forEach(child -> child.hidden = true);
        return maySay && (hiding.isEmpty() || sum(hiding) >= K);
    }

    private static <L> long sum(List<Crowd<L>> crowds) {
        return crowds.stream().mapToLong(crowd -> crowd.count).sum();
    }

    /** Is told of a leaf with the depth to which it may be told. */
    interface Visit<L> {
        void leaf(L leaf, int depth);
    }

    /** Visits the leaves that are told at all. */
    void leaves(Visit<L> visit) {
        if (children.isEmpty() || count >= K || children.values().stream().anyMatch(child -> !child.hidden)) {
            leaves(0, visit);
        }
    }

    private void leaves(int depth, Visit<L> visit) {
        if (leaf != null) {
            visit.leaf(leaf, depth);
        }
        for (Crowd<L> child : children.values()) {
            if (child.hidden) {
                child.all(depth, visit);
            } else {
                child.leaves(depth + 1, visit);
            }
        }
    }

    private void all(int depth, Visit<L> visit) {
        if (leaf != null) {
            visit.leaf(leaf, depth);
        }
        children.values().forEach(child -> child.all(depth, visit));
    }
}
