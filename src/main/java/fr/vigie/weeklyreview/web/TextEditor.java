package fr.vigie.weeklyreview.web;

import fr.vigie.weeklyreview.Merging;
import fr.vigie.weeklyreview.ReviewText;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A text in the form that it is written in: title, lede, sections that are written, moved, added and taken out. */
public abstract class TextEditor implements Serializable {

    private static final long serialVersionUID = 1L;

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

    /** Puts a text into the form. */
    final void read(ReviewText text, int readVersion) {
        version = readVersion;
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
        }
    }

    /** Moves a section down by one. */
    public void down(EditedBlock block) {
        int at = blocks.indexOf(block);
        if (at >= 0 && at < blocks.size() - 1) {
            Collections.swap(blocks, at, at + 1);
        }
    }

    /** Takes a section out; composing again won't bring it back. */
    public void drop(EditedBlock block) {
        blocks.remove(block);
        dropped.add(block.getKey());
    }

    /** Adds an empty section at the end. */
    public void add() {
        String begin = "text" + (day() == null ? "" : ":" + day()) + "+";
        int rank = 1;
        while (has(begin + rank)) {
            rank++;
        }
        blocks.add(new EditedBlock(begin + rank, "text", day()));
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

    /** The sources that stay inside. */
    public Set<String> getInternalMarks() {
        return internalMarks;
    }
}
