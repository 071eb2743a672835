package fr.vigie.weeklyreview.web;

import fr.vigie.shared.Coded;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.composition.Nature;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A paragraph in the editor's form. */
public class EditedPassage implements Serializable {

    private static final long serialVersionUID = 1L;

    private String text;
    private String nature;
    private String sources;
    private final TreeMap<String, Long> figures;
    private final String composed;
    private final boolean quotation;

    EditedPassage(Passage passage) {
        quotation = passage.nature() == Nature.QUOTATION && !passage.text().isEmpty();
        text = passage.text();
        nature = passage.nature().code();
        sources = String.join(", ", passage.sources());
        figures = new TreeMap<>(passage.figures());
        composed = passage.composed();
    }

    /** A new one, empty: an analysis until its author says otherwise. */
    EditedPassage() {
        this(new Passage("", Nature.ANALYSIS, List.of(), Map.of(), null));
    }

    Passage passage() {
        return new Passage(
                text == null ? "" : text.replace("\r", ""),
                Coded.find(Nature.class, nature).orElse(Nature.FACT),
                sources == null
                        ? List.of()
                        : Arrays.stream(sources.split("[,;\\s\\[\\]]+"))
                                .filter(mark -> !mark.isBlank())
                                .toList(),
                figures,
                composed);
    }

    /** Whether its words are a witness's, which nobody changes. */
    public boolean isQuotation() {
        return quotation;
    }

    public boolean isWritten() {
        return passage().isWritten();
    }

    /** How many lines its field shows. */
    public int getRows() {
        return Math.min(14, 2 + (text == null ? 0 : text.length() / 75));
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getNature() {
        return nature;
    }

    public void setNature(String nature) {
        this.nature = nature;
    }

    public String getSources() {
        return sources;
    }

    public void setSources(String sources) {
        this.sources = sources;
    }
}
