package fr.vigie.weeklyreview.composition;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A paragraph and what it rests on.
 *
 * @param text French, typeset
 * @param nature whether it states, quotes or argues
 * @param sources the marks of the facts it rests on; some may be internal (see {@link Composed#internalMarks()})
 * @param figures every number that it states, by what it counts
 */
public record Paragraph(String text, Nature nature, List<String> sources, Map<String, Long> figures) {

    public Paragraph {
        sources = sources.stream().distinct().toList();
        figures = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(figures));
    }

    /** A paragraph that states no number. */
    public Paragraph(String text, Nature nature, List<String> sources) {
        this(text, nature, sources, Map.of());
    }
}
