package fr.vigie.weeklyreview.composition;

import java.time.LocalDate;
import java.util.List;

/**
 * A section of a review.
 *
 * @param kind {@code platform}, {@code family}, {@code comparison}, {@code day}, {@code statements}, {@code rebuttals},
 *     {@code demands}, {@code conclusion}, {@code questions} or {@code text}
 * @param heading its heading; empty where it continues the one before
 * @param day the day that it is about, or null
 * @param platform the tool or the family that it is about, or null
 * @param paragraphs at least one
 */
public record Section(String kind, String heading, LocalDate day, String platform, List<Paragraph> paragraphs) {

    public Section {
        paragraphs = List.copyOf(paragraphs);
        if (paragraphs.isEmpty()) {
            throw new IllegalArgumentException("a section says something");
        }
    }
}
