package fr.vigie.weeklyreview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.vigie.weeklyreview.composition.Section;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A section of a review.
 *
 * @param key tells it from the others of the review, the same whenever it is composed again
 * @param kind as {@link Section#kind()}, or {@code quotation}, {@code figure}, {@code chart}, {@code surge}, {@code table}, {@code map}
 * @param heading empty where it continues the section before
 * @param day the day that it is about, or null
 * @param platform the tool or family that it is about, or null
 * @param passages its paragraphs in order
 * @param note what a day's note said when this was taken over from it, as a digest; null for what no note brought
 */
public record Block(
        String key, String kind, String heading, LocalDate day, String platform, List<Passage> passages, String note) {

    /** Every kind of section that a person may add. */
    public static final List<String> KINDS = List.of(
            "text",
            "platform",
            "family",
            "comparison",
            "day",
            "statements",
            "rebuttals",
            "conclusion",
            "demands",
            "questions",
            "quotation",
            "figure",
            "chart",
            "surge",
            "table",
            "map");

    private static final Set<String> DRAWN = Set.of("chart", "surge", "table", "map");

    public Block {
        heading = heading == null ? "" : heading.strip();
        passages = List.copyOf(passages);
    }

    /** A section that no note brought. */
    public Block(String key, String kind, String heading, LocalDate day, String platform, List<Passage> passages) {
        this(key, kind, heading, day, platform, passages, null);
    }

    static Block composed(Section section) {
        String key = section.kind()
                + (section.day() == null ? "" : ":" + section.day())
                + (section.platform() == null ? "" : ":" + section.platform());
        return new Block(
                key,
                section.kind(),
                section.heading(),
                section.day(),
                section.platform(),
                section.paragraphs().stream().map(Passage::composed).toList());
    }

    /** Whether it draws figures, its paragraphs being their caption. */
    @JsonIgnore
    public boolean isDrawn() {
        return DRAWN.contains(kind);
    }

    /**
     * Whether a person wrote or changed anything in it. What a day's note brought and nobody touched since is not written
     * here: the note speaks for it.
     */
    @JsonIgnore
    public boolean isWritten() {
        return passages.stream().anyMatch(Passage::isWritten) && !isAsNoted();
    }

    /** Whether it says what a day's note said. */
    @JsonIgnore
    public boolean isAsNoted() {
        return note != null && note.equals(digest());
    }

    /** The same, taken over from a day's note. */
    Block noted(LocalDate of) {
        Block taken = new Block(key, kind, heading, of, platform, passages, "");
        return new Block(key, kind, heading, of, platform, passages, taken.digest());
    }

    private String digest() {
        String whole = heading
                + passages.stream()
                        .map(passage -> "\n" + passage.nature().code() + passage.sources() + passage.text())
                        .collect(Collectors.joining());
        return UUID.nameUUIDFromBytes(whole.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /**
     * This section with the paragraphs that nobody touched composed again; as it stands where somebody added or took out
     * so much that it can't be told which is which.
     */
    Block around(Block fresh) {
        if (passages.stream().filter(Passage::wasComposed).count() != fresh.passages.size()) {
            return this;
        }
        Iterator<Passage> again = fresh.passages.iterator();
        List<Passage> all = new ArrayList<>();
        for (Passage passage : passages) {
            Passage now = passage.wasComposed() ? again.next() : null;
            all.add(passage.isWritten() ? passage : now);
        }
        return with(heading, all);
    }

    /** The same with other paragraphs. */
    public Block with(String newHeading, List<Passage> others) {
        return new Block(key, kind, newHeading, day, platform, others, note);
    }
}
