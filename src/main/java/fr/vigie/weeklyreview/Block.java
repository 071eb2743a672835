package fr.vigie.weeklyreview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.vigie.weeklyreview.composition.Section;
import java.time.LocalDate;
import java.util.List;

/**
 * A section of a review.
 *
 * @param key tells it from the others of the review, the same whenever it is composed again
 * @param kind as {@link Section#kind()}
 * @param heading empty where it continues the section before
 * @param day the day that it is about, or null
 * @param platform the tool or family that it is about, or null
 * @param passages its paragraphs in order
 */
public record Block(String key, String kind, String heading, LocalDate day, String platform, List<Passage> passages) {

    public Block {
        heading = heading == null ? "" : heading.strip();
        passages = List.copyOf(passages);
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

    /** Whether a person wrote or changed anything in it. */
    @JsonIgnore
    public boolean isWritten() {
        return passages.stream().anyMatch(Passage::isWritten);
    }

    /** The same with other paragraphs. */
    public Block with(String newHeading, List<Passage> others) {
        return new Block(key, kind, newHeading, day, platform, others);
    }
}
