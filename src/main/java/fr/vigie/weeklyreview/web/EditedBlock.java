package fr.vigie.weeklyreview.web;

import fr.vigie.weeklyreview.Block;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A section in the editor's form. */
public class EditedBlock implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String key;
    private final String kind;
    private final LocalDate day;
    private final String platform;
    private final String note;
    private String heading;
    private final ArrayList<EditedPassage> passages;

    EditedBlock(Block block) {
        key = block.key();
        kind = block.kind();
        day = block.day();
        platform = block.platform();
        note = block.note();
        heading = block.heading();
        passages = block.passages().stream().map(EditedPassage::new).collect(Collectors.toCollection(ArrayList::new));
    }

    /** A new one with an empty paragraph. @param key tells it from the others @param day what it is about, or null */
    EditedBlock(String key, String kind, LocalDate day) {
        this(new Block(key, kind, "", day, null, List.of()));
        passages.add(new EditedPassage());
    }

    /** Whether it draws figures, its paragraph being their caption. */
    public boolean isDrawn() {
        return block().isDrawn();
    }

    Block block() {
        return new Block(
                key,
                kind,
                heading,
                day,
                platform,
                passages.stream().map(EditedPassage::passage).toList(),
                note);
    }

    /** Adds an empty paragraph. */
    public void add() {
        passages.add(new EditedPassage());
    }

    /** Takes a paragraph out. */
    public void remove(EditedPassage passage) {
        passages.remove(passage);
    }

    public String getKey() {
        return key;
    }

    public String getKind() {
        return kind;
    }

    public List<EditedPassage> getPassages() {
        return passages;
    }

    public String getHeading() {
        return heading;
    }

    public void setHeading(String heading) {
        this.heading = heading;
    }
}
