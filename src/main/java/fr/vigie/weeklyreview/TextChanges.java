package fr.vigie.weeklyreview;

import fr.vigie.weeklyreview.ReviewText.Change;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one text changes of another, for a reader: paragraph by paragraph, then what was moved. */
final class TextChanges {

    private TextChanges() {}

    /** Empty when nothing changes. */
    static List<Change> between(ReviewText before, ReviewText next) {
        List<Change> changes = new ArrayList<>();
        if (!before.title().equals(next.title())) {
            changes.add(new Change("", before.title(), next.title()));
        }
        change("", before.lede(), next.lede()).ifPresent(changes::add);
        Map<String, Block> old = new HashMap<>();
        before.blocks().forEach(block -> old.put(block.key(), block));
        order(before.blocks(), next.blocks()).ifPresent(changes::add);
        Set<String> kept = new HashSet<>();
        for (Block block : next.blocks()) {
            kept.add(block.key());
            compare(old.get(block.key()), block, changes);
        }
        for (Block block : before.blocks()) {
            if (!kept.contains(block.key())) {
                compare(block, null, changes);
            }
        }
        return changes;
    }

    private static void compare(Block before, Block after, List<Change> changes) {
        int most = Math.max(
                before == null ? 0 : before.passages().size(),
                after == null ? 0 : after.passages().size());
        String heading = after == null ? before.heading() : after.heading();
        for (int i = 0; i < most; i++) {
            change(heading, at(before, i), at(after, i)).ifPresent(changes::add);
        }
    }

    private static Passage at(Block block, int place) {
        return block == null || place >= block.passages().size()
                ? null
                : block.passages().get(place);
    }

    /** What became of a paragraph; where its nature or its sources changed, both are told. */
    private static Optional<Change> change(String heading, Passage before, Passage after) {
        boolean grounds = before != null
                && after != null
                && !(before.nature() == after.nature() && before.sources().equals(after.sources()));
        String was = said(before, grounds);
        String is = said(after, grounds);
        return was.equals(is) ? Optional.empty() : Optional.of(new Change(heading, was, is));
    }

    private static String said(Passage passage, boolean grounds) {
        if (passage == null) {
            return "";
        }
        return passage.text()
                + (grounds
                        ? " (" + passage.nature().french() + ") [" + String.join(", ", passage.sources()) + "]"
                        : "");
    }

    /** Sections that both texts have and that stand in another order, by their headings. */
    private static Optional<Change> order(List<Block> before, List<Block> next) {
        List<String> was = keys(before, next);
        List<String> is = keys(next, before);
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(new Change("", headings(was, before), headings(is, next)));
    }

    private static List<String> keys(List<Block> of, List<Block> alsoIn) {
        Set<String> there = alsoIn.stream().map(Block::key).collect(Collectors.toSet());
        return of.stream().map(Block::key).filter(there::contains).toList();
    }

    private static String headings(List<String> keys, List<Block> blocks) {
        return blocks.stream()
                .filter(block -> keys.contains(block.key()) && !block.heading().isBlank())
                .map(Block::heading)
                .collect(Collectors.joining(" · "));
    }
}
