package fr.vigie.weeklyreview.web;

import fr.vigie.weeklyreview.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A page of the printed newsletter: the week at a glance, its tools, its days and where it was, what is asked. On a screen it
 * shows nothing of itself.
 *
 * @param blocks in the review's own order, which is never changed: a section that comes earlier than usual stays with those
 *     before it
 */
public record Leaf(List<Block> blocks) {

    private static final Map<String, Integer> RANKS = Map.ofEntries(
            Map.entry("table", 0),
            Map.entry("chart", 0),
            Map.entry("platform", 1),
            Map.entry("family", 1),
            Map.entry("comparison", 1),
            Map.entry("day", 2),
            Map.entry("statements", 2),
            Map.entry("rebuttals", 2),
            Map.entry("conclusion", 2),
            Map.entry("surge", 2),
            Map.entry("map", 2),
            Map.entry("demands", 3),
            Map.entry("questions", 3));

    static List<Leaf> of(List<Block> blocks) {
        List<List<Block>> leaves = new ArrayList<>();
        int reached = -1;
        for (Block block : blocks) {
            int rank = RANKS.getOrDefault(block.kind(), reached);
            if (leaves.isEmpty() || rank > reached) {
                leaves.add(new ArrayList<>());
                reached = Math.max(rank, 0);
            }
            leaves.get(leaves.size() - 1).add(block);
        }
        return leaves.stream().map(Leaf::new).toList();
    }
}
