package fr.vigie.weeklyreview;

import fr.vigie.weeklyreview.composition.Nature;
import fr.vigie.weeklyreview.drawing.Drawing;
import fr.vigie.weeklyreview.drawing.Drawings;
import fr.vigie.weeklyreview.remark.FigureNames;
import fr.vigie.weeklyreview.reply.Inserted;
import fr.vigie.weeklyreview.reply.Replies;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * An edition as the public may see it now: without the marks of witnesses who didn't consent to that, and without the
 * words of those who withdrew since (P13). Its figures keep their instant.
 *
 * @param quotationsWithdrawn how many quotations their authors have withdrawn since it was written; said in every format
 * @param drawings what its charts, tables and maps show, by the key of their section
 */
public record PublicReview(Edition edition, ReviewText text, int quotationsWithdrawn, Map<String, Drawing> drawings) {

    /** One that draws nothing. */
    public PublicReview(Edition edition, ReviewText text, int quotationsWithdrawn) {
        this(edition, text, quotationsWithdrawn, Map.of());
    }

    /** The edition without what may not be shown, with what those whom it names answer. */
    static PublicReview of(Edition edition, Editions editions, Replies replies, Drawings drawings) {
        ReviewText whole = edition.text();
        Set<String> quoted = whole.passages()
                .filter(passage -> passage.nature() == Nature.QUOTATION)
                .flatMap(passage -> passage.sources().stream())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> withdrawn = editions.withdrawnAmong(quoted);
        FigureNames figures = FigureNames.of(edition.figures());
        Set<String> hidden = new TreeSet<>(whole.internalMarks());
        hidden.addAll(withdrawn);
        List<Block> blocks = new ArrayList<>();
        int gone = 0;
        for (Block block : whole.blocks()) {
            List<Passage> shown = new ArrayList<>();
            for (Passage passage : block.passages()) {
                if (passage.nature() == Nature.QUOTATION
                        && passage.sources().stream().anyMatch(withdrawn::contains)) {
                    gone++;
                } else {
                    shown.add(without(passage, hidden, figures));
                }
            }
            if (!shown.isEmpty() || block.isDrawn()) {
                blocks.add(block.with(figures.filled(block.heading()), shown));
            }
        }
        return new PublicReview(
                edition,
                new ReviewText(
                        figures.filled(whole.title()),
                        whole.composedTitle(),
                        without(whole.lede(), hidden, figures),
                        Inserted.in(blocks, replies.of(edition.week())),
                        Set.of(),
                        whole.method(),
                        without(whole.notes(), hidden),
                        Set.of()),
                gone,
                drawn(edition, blocks, drawings));
    }

    private static Map<String, Drawing> drawn(Edition edition, List<Block> blocks, Drawings drawings) {
        Map<String, Drawing> drawn = new TreeMap<>();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            drawings.of(block.kind(), block.platform(), "figure-" + i, edition.week(), edition.figures())
                    .ifPresent(drawing -> drawn.put(block.key(), drawing));
        }
        return drawn;
    }

    /** What a section shows; null where it only says. */
    public Drawing drawing(Block block) {
        return drawings.get(block.key());
    }

    private static Map<String, String> without(Map<String, String> notes, Set<String> hidden) {
        Map<String, String> shown = new TreeMap<>(notes);
        shown.keySet().removeAll(hidden);
        return shown;
    }

    private static Passage without(Passage passage, Set<String> hidden, FigureNames figures) {
        return new Passage(
                figures.filled(passage.text()),
                passage.nature(),
                passage.sources().stream()
                        .filter(mark -> !hidden.contains(mark))
                        .toList(),
                passage.isWritten() ? figures.statedIn(passage) : passage.figures(),
                null);
    }
}
