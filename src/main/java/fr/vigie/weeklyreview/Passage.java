package fr.vigie.weeklyreview;

import com.fasterxml.jackson.annotation.JsonIgnore;
import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.composition.Paragraph;
import java.util.List;
import java.util.Map;

/**
 * A paragraph of a review, as composed or as a person wrote it.
 *
 * @param text French, typeset
 * @param nature fact, quotation or analysis (law of 29 July 1881: readers have to be able to tell)
 * @param sources marks of testimonies, reports, statements, rebuttals, demands
 * @param figures the numbers that its composed text states, by what they count
 * @param composed its text as Vigie composed it; null for one that a person added
 */
public record Passage(String text, Nature nature, List<String> sources, Map<String, Long> figures, String composed) {

    public Passage {
        text = text == null ? "" : text.strip();
        sources = sources == null ? List.of() : sources.stream().distinct().toList();
        figures = figures == null ? Map.of() : figures;
    }

    static Passage composed(Paragraph paragraph) {
        return new Passage(
                paragraph.text(), paragraph.nature(), paragraph.sources(), paragraph.figures(), paragraph.text());
    }

    /** Whether a person wrote or changed it. */
    @JsonIgnore
    public boolean isWritten() {
        return !text.equals(composed);
    }

    /** Whether it was composed at first, whatever a person made of it since. */
    boolean wasComposed() {
        return composed != null;
    }

    /** Whether it states something and nothing is given to check it by. */
    @JsonIgnore
    public boolean isUnsourced() {
        return nature != Nature.ANALYSIS && sources.isEmpty() && (figures.isEmpty() || isWritten());
    }

    /** The same with words that a person wrote. */
    public Passage rewritten(String words, Nature as, List<String> marks) {
        return new Passage(words, as, marks, figures, composed);
    }
}
