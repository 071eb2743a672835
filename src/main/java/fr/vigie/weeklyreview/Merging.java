package fr.vigie.weeklyreview;

import fr.vigie.shared.Conflict;
import fr.vigie.shared.Fault;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What two people made of the same text, brought together. Section by section, what only one of them changed is taken;
 * where both changed the same one differently, the text has the second one's words and the first one's stand beside it:
 * nothing is lost and nothing is decided for them.
 *
 * @param version of what was saved first, which this text is now based on
 * @param by login of who saved first
 * @param text of both
 * @param clashes what both changed differently
 */
public record Merging(int version, String by, ReviewText text, List<Clash> clashes) {

    /** A section that both changed. @param heading empty for title and lede @param theirs what the first one made of it */
    public record Clash(String heading, String theirs) implements Serializable {}

    /**
     * Brings two texts together.
     *
     * @param base what both had read
     * @param theirs what was saved first
     * @param mine what comes second
     */
    static Merging of(ReviewText base, ReviewText theirs, ReviewText mine, int version, String by) {
        return new Both(base, theirs, mine).merged(version, by);
    }

    /** The text of both. @throws Conflict naming each section that both changed */
    ReviewText orConflict() {
        if (!clashes.isEmpty()) {
            throw new Conflict(clashes.stream()
                    .map(clash -> clash.heading().isBlank()
                            ? Fault.of("", "weeklyreview.clash", by)
                            : Fault.of("", "weeklyreview.clash.section", by, clash.heading()))
                    .distinct()
                    .toList());
        }
        return text;
    }

    private record Both(ReviewText base, ReviewText theirs, ReviewText mine, List<Clash> clashes) {

        Both(ReviewText base, ReviewText theirs, ReviewText mine) {
            this(base, theirs, mine, new ArrayList<>());
        }

        Merging merged(int version, String by) {
            Set<String> out = new TreeSet<>(theirs.dropped());
            out.addAll(mine.dropped());
            String title = one(base.title(), theirs.title(), mine.title(), "", Function.identity());
            Passage lede = one(base.lede(), theirs.lede(), mine.lede(), "", Passage::text);
            List<Block> blocks = blocks(out);
            ReviewText text = new ReviewText(
                    title,
                    theirs.composedTitle(),
                    lede,
                    blocks,
                    out,
                    theirs.method(),
                    theirs.notes(),
                    theirs.internalMarks());
            return new Merging(version, by, text, List.copyOf(clashes));
        }

        private List<Block> blocks(Set<String> out) {
            Map<String, Block> before = byKey(base);
            Map<String, Block> first = byKey(theirs);
            Map<String, Block> second = byKey(mine);
            List<String> order = new ArrayList<>(keys(mine).equals(keys(base)) ? keys(theirs) : keys(mine));
            addMissing(order, keys(theirs));
            addMissing(order, keys(mine));
            List<Block> all = new ArrayList<>();
            Set<String> there = new HashSet<>();
            for (String key : order) {
                Block said = first.get(key);
                Block say = second.get(key);
                String heading = say != null ? say.heading() : said.heading();
                Block one = one(before.get(key), said, say, heading, Both::words);
                if (one != null && there.add(key)) {
                    out.remove(key);
                    all.add(one);
                }
            }
            return all;
        }

        /** Each that the order doesn't name yet, behind the one that it follows. */
        private static void addMissing(List<String> order, List<String> others) {
            for (int i = 0; i < others.size(); i++) {
                if (!order.contains(others.get(i))) {
                    order.add(i == 0 ? 0 : order.indexOf(others.get(i - 1)) + 1, others.get(i));
                }
            }
        }

        private <T> T one(T was, T said, T say, String heading, Function<T, String> words) {
            if (Objects.equals(said, say) || Objects.equals(was, say)) {
                return said;
            }
            if (Objects.equals(was, said)) {
                return say;
            }
            clashes.add(new Clash(heading, said == null ? "" : words.apply(said)));
            return say == null ? said : say;
        }

        private static String words(Block block) {
            return block.passages().stream().map(Passage::text).collect(Collectors.joining("\n"));
        }

        private static Map<String, Block> byKey(ReviewText text) {
            return text.blocks().stream().collect(Collectors.toMap(Block::key, Function.identity(), (a, b) -> a));
        }

        private static List<String> keys(ReviewText text) {
            return text.blocks().stream().map(Block::key).toList();
        }
    }
}
