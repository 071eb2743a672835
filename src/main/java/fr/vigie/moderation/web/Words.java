package fr.vigie.moderation.web;

import fr.vigie.french.ProbableNames;
import java.util.ArrayList;
import java.util.List;

/** A text cut where probable names begin and end, for pages that highlight them. */
public final class Words {

    private Words() {}

    /**
     * A piece of a text.
     *
     * @param text the piece
     * @param kind what it probably is ({@code PERSON}, {@code TELEPHONE}, {@code EMAIL}), or null for ordinary words
     * @param mask the words in square brackets that may stand in its place, or null for ordinary words
     */
    public record Piece(String text, String kind, String mask) {}

    /** The pieces of a text in order; none for null. */
    static List<Piece> pieces(String text) {
        var pieces = new ArrayList<Piece>();
        int from = 0;
        for (ProbableNames.Passage passage : ProbableNames.in(text)) {
            if (passage.start() > from) {
                pieces.add(new Piece(text.substring(from, passage.start()), null, null));
            }
            pieces.add(new Piece(passage.text(), passage.kind().name(), ProbableNames.mask(passage)));
            from = passage.end();
        }
        if (text != null && from < text.length()) {
            pieces.add(new Piece(text.substring(from), null, null));
        }
        return pieces;
    }
}
