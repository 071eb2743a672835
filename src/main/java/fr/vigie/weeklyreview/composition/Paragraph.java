package fr.vigie.weeklyreview.composition;

import java.util.List;

/**
 * A paragraph and what it rests on.
 *
 * @param text French, typeset
 * @param nature whether it states, quotes or argues
 * @param sources the marks of the facts it rests on; some may be internal (see {@link Composed#internalMarks()})
 */
public record Paragraph(String text, Nature nature, List<String> sources) {

    public Paragraph {
        sources = sources.stream().distinct().toList();
    }
}
