package fr.vigie.weeklyreview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.vigie.weeklyreview.composition.Composed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The text of a review: what was composed and what people made of it.
 *
 * @param title never empty
 * @param composedTitle the title that Vigie proposed
 * @param lede the chapô
 * @param blocks the sections in the order of reading
 * @param dropped keys of composed sections that a person took out: composing again doesn't bring them back
 * @param method how the figures came about; composed, never edited
 * @param notes what each cited mark that may be published stands for
 * @param internalMarks sources that may not be published, because their witness's consent says so
 */
public record ReviewText(
        String title,
        String composedTitle,
        Passage lede,
        List<Block> blocks,
        Set<String> dropped,
        String method,
        Map<String, String> notes,
        Set<String> internalMarks) {

    public ReviewText {
        blocks = List.copyOf(blocks);
        dropped = new TreeSet<>(dropped);
        notes = notes == null ? Map.of() : new TreeMap<>(notes);
        internalMarks = new TreeSet<>(internalMarks);
    }

    /** A draft fresh from the facts. */
    public static ReviewText of(Composed composed) {
        return new ReviewText(
                composed.title(),
                composed.title(),
                Passage.composed(composed.lede()),
                distinct(composed.sections().stream().map(Block::composed).toList()),
                Set.of(),
                composed.method(),
                composed.notes(),
                composed.internalMarks());
    }

    /** Sections of the same kind, day and tool are told apart by their rank. */
    private static List<Block> distinct(List<Block> blocks) {
        Map<String, Integer> met = new HashMap<>();
        List<Block> all = new ArrayList<>();
        for (Block block : blocks) {
            int rank = met.merge(block.key(), 1, Integer::sum);
            all.add(
                    rank == 1
                            ? block
                            : new Block(
                                    block.key() + "#" + rank,
                                    block.kind(),
                                    block.heading(),
                                    block.day(),
                                    block.platform(),
                                    block.passages()));
        }
        return all;
    }

    /** Title, lede and every section: all passages in the order of reading. */
    public Stream<Passage> passages() {
        return Stream.concat(Stream.of(lede), blocks.stream().flatMap(block -> block.passages().stream()));
    }

    /** How many words a reader reads. */
    @JsonIgnore
    public int words() {
        return (int) Stream.concat(Stream.of(title), passages().map(Passage::text))
                .flatMap(text -> Stream.of(text.split("[\\s\\u00a0\\u202f]+")))
                .filter(word -> word.chars().anyMatch(Character::isLetterOrDigit))
                .count();
    }

    /**
     * This text with what was composed again in the place of what no person touched. What a person wrote or changed stays
     * word for word, where they put it; sections that they took out stay out; new ones come after the one that they
     * follow in the fresh composition.
     */
    public ReviewText recomposed(Composed again) {
        ReviewText fresh = of(again);
        Map<String, Block> freshByKey = new HashMap<>();
        fresh.blocks.forEach(block -> freshByKey.put(block.key(), block));
        List<Block> merged = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (Block block : blocks) {
            Block now = freshByKey.get(block.key());
            if (block.isWritten()) {
                merged.add(block);
                present.add(block.key());
            } else if (now != null) {
                merged.add(now);
                present.add(block.key());
            }
        }
        for (int i = 0; i < fresh.blocks.size(); i++) {
            Block block = fresh.blocks.get(i);
            if (present.add(block.key()) && !dropped.contains(block.key())) {
                merged.add(placeAfter(merged, fresh.blocks.subList(0, i)), block);
            }
        }
        return new ReviewText(
                title.equals(composedTitle) ? fresh.title : title,
                fresh.title,
                lede.isWritten() ? lede : fresh.lede,
                merged,
                dropped,
                fresh.method,
                fresh.notes,
                fresh.internalMarks);
    }

    private static int placeAfter(List<Block> merged, List<Block> before) {
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = 0; j < merged.size(); j++) {
                if (merged.get(j).key().equals(before.get(i).key())) {
                    return j + 1;
                }
            }
        }
        return 0;
    }

    /** What composing again would change, paragraph by paragraph; empty when nothing. */
    public List<Change> changes(Composed again) {
        ReviewText next = recomposed(again);
        List<Change> changes = new ArrayList<>();
        if (!title.equals(next.title)) {
            changes.add(new Change("", title, next.title));
        }
        if (!lede.text().equals(next.lede.text())) {
            changes.add(new Change("", lede.text(), next.lede.text()));
        }
        Map<String, Block> old = new HashMap<>();
        blocks.forEach(block -> old.put(block.key(), block));
        Set<String> kept = new HashSet<>();
        for (Block block : next.blocks) {
            kept.add(block.key());
            compare(old.get(block.key()), block, changes);
        }
        for (Block block : blocks) {
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
            String was = before == null || i >= before.passages().size()
                    ? ""
                    : before.passages().get(i).text();
            String is = after == null || i >= after.passages().size()
                    ? ""
                    : after.passages().get(i).text();
            if (!was.equals(is)) {
                changes.add(new Change(heading, was, is));
            }
        }
    }

    /**
     * A paragraph that composing again changes.
     *
     * @param heading of its section; empty for the title and the lede
     * @param before what it says; empty for a new one
     * @param after what it would say; empty for one that goes
     */
    public record Change(String heading, String before, String after) {}
}
