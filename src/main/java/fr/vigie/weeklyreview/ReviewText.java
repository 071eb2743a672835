package fr.vigie.weeklyreview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.vigie.weeklyreview.composition.Composed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
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

    private static final Set<String> CLOSING = Set.of("demands", "questions");

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
     * This text with what was composed again in the place of what no person touched, paragraph by paragraph. What a person
     * wrote or changed stays word for word, where they put it; sections that they took out stay out; new ones come after
     * the one that they follow in the fresh composition.
     */
    public ReviewText recomposed(Composed again) {
        ReviewText fresh = of(again);
        Map<String, Block> freshByKey = new HashMap<>();
        fresh.blocks.forEach(block -> freshByKey.put(block.key(), block));
        List<Block> merged = new ArrayList<>();
        Set<String> present = new HashSet<>();
        for (Block block : blocks) {
            Block now = freshByKey.get(block.key());
            if (block.isWritten() || now == null && block.isAsNoted()) {
                merged.add(now == null ? block : block.around(now));
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

    /**
     * This text on top of its days' notes: what people wrote in a day's note takes the place of what was composed of that
     * day, word for word; what they wrote in this text stands above both, and what they took out stays out.
     *
     * @param dayNotes by day
     */
    public ReviewText onTopOf(SortedMap<LocalDate, ReviewText> dayNotes) {
        List<Block> all = new ArrayList<>(blocks);
        Map<String, String> allNotes = new TreeMap<>(notes);
        Set<String> allInternal = new TreeSet<>(internalMarks);
        dayNotes.forEach((day, note) -> {
            note.written(day).forEach(block -> put(all, block, day));
            allNotes.putAll(note.notes);
            allInternal.addAll(note.internalMarks);
        });
        return new ReviewText(title, composedTitle, lede, all, dropped, method, allNotes, allInternal);
    }

    /** What people wrote in this note of a day, ready for the week. */
    private List<Block> written(LocalDate day) {
        List<Block> written = new ArrayList<>();
        if (lede.isWritten()) {
            written.add(new Block("lede:" + day, "text", "", day, null, List.of(lede)).noted(day));
        }
        blocks.stream().filter(Block::isWritten).forEach(block -> written.add(block.noted(day)));
        return written;
    }

    private void put(List<Block> all, Block block, LocalDate day) {
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).key().equals(block.key())) {
                if (!all.get(i).isWritten()) {
                    all.set(i, block);
                }
                return;
            }
        }
        if (!dropped.contains(block.key())) {
            all.add(placeOf(all, day), block);
        }
    }

    /** This text with a quotation: in the section of its tool, else in one of its own after the last tool's. */
    ReviewText quoting(String platform, Passage quotation) {
        List<Block> all = new ArrayList<>(blocks);
        int place = 0;
        boolean quoted = false;
        for (int i = 0; i < all.size() && !quoted; i++) {
            Block block = all.get(i);
            if (block.kind().equals("platform") && platform.equals(block.platform())) {
                List<Passage> passages = new ArrayList<>(block.passages());
                passages.add(quotation);
                all.set(i, block.with(block.heading(), passages));
                quoted = true;
            } else if (block.kind().equals("platform") || block.kind().equals("family")) {
                place = i + 1;
            }
        }
        if (!quoted) {
            String key = "quotation:" + String.join("+", quotation.sources());
            all.add(place, new Block(key, "quotation", "", null, null, List.of(quotation)));
        }
        return new ReviewText(title, composedTitle, lede, distinct(all), dropped, method, notes, internalMarks);
    }

    /** After the last section of that day or of one before it, else before the demands and questions. */
    private static int placeOf(List<Block> all, LocalDate day) {
        int place = -1;
        for (int i = 0; i < all.size(); i++) {
            LocalDate of = all.get(i).day();
            if (of != null && !all.get(i).kind().equals("comparison") && !of.isAfter(day)) {
                place = i + 1;
            }
        }
        for (int i = 0; place < 0 && i < all.size(); i++) {
            Block block = all.get(i);
            if (block.kind().equals("day") || CLOSING.contains(block.kind())) {
                place = i;
            }
        }
        return place < 0 ? all.size() : place;
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

    /** What changes, paragraph by paragraph, where another text takes this one's place; empty when nothing. */
    public List<Change> changes(ReviewText next) {
        return TextChanges.between(this, next);
    }

    /**
     * A paragraph that another text changes.
     *
     * @param heading of its section; empty for the title and the lede
     * @param before what it says; empty for a new one
     * @param after what it would say; empty for one that goes
     */
    public record Change(String heading, String before, String after) {}
}
