package fr.vigie.weeklyreview.web;

import fr.vigie.shared.Fault;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Merging;
import fr.vigie.weeklyreview.ReviewText;
import fr.vigie.weeklyreview.remark.FigureNames;
import fr.vigie.weeklyreview.remark.Remark;
import fr.vigie.weeklyreview.remark.Remarks;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A text in the form that it is written in: title, lede, sections that are written, moved, added and taken out. */
public abstract class TextEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** A fault of some paragraph is shown on top: beside the first one it would be taken for that one's. */
    static final Map<String, String> ELSEWHERE = Map.of("text", "", "sources", "");

    private int version;
    private String title;
    private String composedTitle;
    private EditedPassage lede;
    private final ArrayList<EditedBlock> blocks = new ArrayList<>();
    private TreeSet<String> dropped = new TreeSet<>();
    private TreeSet<String> internalMarks = new TreeSet<>();
    private String method;
    private TreeMap<String, String> notes = new TreeMap<>();
    private ArrayList<Merging.Clash> clashes = new ArrayList<>();
    private String newKind = "text";
    private String order;
    private boolean unsaved;
    private transient Remarks remarks;

    /** Puts a text into the form. */
    final void read(ReviewText text, int readVersion) {
        version = readVersion;
        unsaved = false;
        title = text.title();
        composedTitle = text.composedTitle();
        lede = new EditedPassage(text.lede());
        blocks.clear();
        text.blocks().forEach(block -> blocks.add(new EditedBlock(block)));
        dropped = new TreeSet<>(text.dropped());
        internalMarks = new TreeSet<>(text.internalMarks());
        method = text.method();
        notes = new TreeMap<>(text.notes());
    }

    /** Somebody else was faster: their text with what was typed here, and beside it what both changed. */
    final void take(Merging merging) {
        read(merging.text(), merging.version());
        clashes = new ArrayList<>(merging.clashes());
    }

    /** The text as the form holds it. */
    final ReviewText text() {
        Set<String> kept = blocks.stream().map(EditedBlock::getKey).collect(Collectors.toCollection(HashSet::new));
        TreeSet<String> out = new TreeSet<>(dropped);
        out.removeAll(kept);
        return new ReviewText(
                title == null ? "" : title,
                composedTitle,
                lede.passage(),
                blocks.stream()
                        .map(EditedBlock::block)
                        .filter(block -> !block.passages().isEmpty())
                        .toList(),
                out,
                method,
                notes,
                internalMarks);
    }

    /** What the form holds is saved: the next saving starts from there. */
    final void saved(int newVersion) {
        version = newVersion;
        unsaved = false;
    }

    final int version() {
        return version;
    }

    /** The day that sections added here are about, or null. */
    LocalDate day() {
        return null;
    }

    /** Moves a section up by one. */
    public void up(EditedBlock block) {
        int at = blocks.indexOf(block);
        if (at > 0) {
            Collections.swap(blocks, at, at - 1);
            unsaved = true;
        }
    }

    /** Moves a section down by one. */
    public void down(EditedBlock block) {
        int at = blocks.indexOf(block);
        if (at >= 0 && at < blocks.size() - 1) {
            Collections.swap(blocks, at, at + 1);
            unsaved = true;
        }
    }

    /** Takes a section out; composing again won't bring it back. */
    public void drop(EditedBlock block) {
        blocks.remove(block);
        dropped.add(block.getKey());
        unsaved = true;
    }

    /**
     * Adds a section before the demands: of a kind that is composed, the next one that the text doesn't have, as it would be
     * composed now; of any other, or where there is none left, an empty one.
     */
    public void add() {
        String kind = Block.KINDS.contains(newKind) ? newKind : "text";
        EditedBlock block = fresh().blocks().stream()
                .filter(one -> one.kind().equals(kind) && !has(one.key()))
                .findFirst()
                .map(EditedBlock::new)
                .orElseGet(() -> new EditedBlock(newKey(kind), kind, day()));
        int place = blocks.size();
        while (place > 0
                && List.of("demands", "questions")
                        .contains(blocks.get(place - 1).getKind())) {
            place--;
        }
        blocks.add(place, block);
        dropped.remove(block.getKey());
        unsaved = true;
    }

    private String newKey(String kind) {
        String begin = kind + (day() == null ? "" : ":" + day()) + "+";
        int rank = 1;
        while (has(begin + rank)) {
            rank++;
        }
        return begin + rank;
    }

    /** Puts the sections in the order that was dragged: {@link #getOrder()} names their keys. */
    public void arrange() {
        List<String> keys = List.of((order == null ? "" : order).split("\\|"));
        List<EditedBlock> arranged = new ArrayList<>(blocks);
        arranged.sort(Comparator.comparingInt(
                block -> keys.contains(block.getKey()) ? keys.indexOf(block.getKey()) : keys.size()));
        blocks.clear();
        blocks.addAll(arranged);
        unsaved = true;
    }

    /** The text as it would be composed now. */
    abstract ReviewText fresh();

    /** What is to be said of texts of this week. */
    abstract Remarks remarks();

    /** What the writer should look at again in a paragraph, a sentence each. */
    public List<Fault> remarks(EditedPassage passage) {
        if (remarks == null) {
            remarks = remarks();
        }
        return remarks.of(passage.passage()).stream().map(Remark::sentence).toList();
    }

    /** What the marks of a paragraph stand for, as far as Vigie cited them; a mark that it didn't is left out. */
    public List<String> notes(EditedPassage passage) {
        return passage.passage().sources().stream()
                .filter(notes::containsKey)
                .map(mark -> mark + "\u00a0: " + notes.get(mark))
                .toList();
    }

    /** The figures that a text may hold as fields. */
    public List<Field> getFields() {
        return figures().byName().entrySet().stream()
                .map(figure -> new Field("{" + figure.getKey() + "}", figure.getValue()))
                .toList();
    }

    abstract FigureNames figures();

    /** A figure as a field. @param field to type in a text @param value what it shows */
    public record Field(String field, long value) implements Serializable {}

    /** The kinds of sections that can be added. */
    public List<String> getKinds() {
        return Block.KINDS;
    }

    public String getNewKind() {
        return newKind;
    }

    public void setNewKind(String newKind) {
        this.newKind = newKind;
    }

    /** Keys of the sections in the order that was dragged, with bars between. */
    public String getOrder() {
        return order;
    }

    public void setOrder(String order) {
        this.order = order;
    }

    private boolean has(String key) {
        return blocks.stream().anyMatch(block -> block.getKey().equals(key));
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public EditedPassage getLede() {
        return lede;
    }

    public List<EditedBlock> getBlocks() {
        return blocks;
    }

    public String getMethod() {
        return method;
    }

    /** How many words it has. */
    public int getWords() {
        return text().words();
    }

    /** What somebody else wrote where it was changed here as well; empty when all could be brought together. */
    public List<Merging.Clash> getClashes() {
        return clashes;
    }

    /** Whether sections were moved, added or taken out since the last saving. */
    public boolean isUnsaved() {
        return unsaved;
    }

    /** The sources that stay inside. */
    public Set<String> getInternalMarks() {
        return internalMarks;
    }
}
