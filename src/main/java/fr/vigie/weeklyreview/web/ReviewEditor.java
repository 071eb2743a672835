package fr.vigie.weeklyreview.web;

import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Drafting;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.Gates;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import fr.vigie.weeklyreview.Publishing;
import fr.vigie.weeklyreview.ReviewText;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * {@code /equipe/bilans/bilan.xhtml?semaine=…}: a week's review, its sections as blocks that are written, moved and taken
 * out; then read by a second person, and published. What was typed stays when somebody else was faster.
 */
@Named
@ViewScoped
public class ReviewEditor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FORM = "bilan";

    @Inject
    Editions editions;

    @Inject
    Drafting drafting;

    @Inject
    Publishing publishing;

    @Inject
    PublicReviews reviews;

    @Inject
    Gates gates;

    @Inject
    CurrentStaff staff;

    private String week;
    private int version;
    private int number;
    private String status;
    private String title;
    private String composedTitle;
    private EditedPassage lede;
    private final ArrayList<EditedBlock> blocks = new ArrayList<>();
    private TreeSet<String> dropped = new TreeSet<>();
    private TreeSet<String> internalMarks = new TreeSet<>();
    private String method;
    private TreeMap<String, String> notes = new TreeMap<>();
    private String erratum;
    private String reason;
    private String author;
    private String savedBy;
    private Instant savedAt;
    private Instant asOf;
    private int words;

    /** Opens the week's last edition; 404 when none was ever composed. */
    public void load() {
        Optional<Edition> edition = asked().flatMap(editions::latest);
        if (edition.isEmpty()) {
            Form.none();
        } else {
            read(edition.get());
        }
    }

    private Optional<Week> asked() {
        try {
            return Optional.of(Week.parse(week == null ? "" : week));
        } catch (Refused noWeek) {
            return Optional.empty();
        }
    }

    private void read(Edition edition) {
        ReviewText text = edition.text();
        version = edition.version();
        number = edition.number();
        status = edition.status().code();
        title = text.title();
        composedTitle = text.composedTitle();
        lede = new EditedPassage(text.lede());
        blocks.clear();
        text.blocks().forEach(block -> blocks.add(new EditedBlock(block)));
        dropped = new TreeSet<>(text.dropped());
        internalMarks = new TreeSet<>(text.internalMarks());
        method = text.method();
        notes = new TreeMap<>(text.notes());
        erratum = edition.erratum();
        author = edition.author();
        savedBy = edition.savedBy();
        savedAt = edition.savedAt();
        asOf = edition.asOf();
        words = text.words();
    }

    private ReviewText text() {
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

    /** Saves what was written. */
    public String save() {
        return doing("weeklyreview.page.saved", () -> drafting.write(Week.parse(week), version, text(), erratum));
    }

    /** Saves, then composes again around what people wrote. */
    public String recompose() {
        return doing("weeklyreview.page.recomposed", () -> drafting.compose(Week.parse(week), null));
    }

    /** Approves it as second reader. */
    public String approve() {
        return doing("weeklyreview.page.approved", () -> publishing.approve(Week.parse(week), version));
    }

    /** Publishes it. */
    public String publish() {
        return doing("weeklyreview.page.published", () -> publishing.publish(Week.parse(week)));
    }

    /** Takes it back from the public. */
    public String withdraw() {
        return doing("weeklyreview.page.withdrawn", () -> publishing.withdraw(Week.parse(week), reason));
    }

    private String doing(String done, Runnable what) {
        try {
            what.run();
            return Form.done("bilan?semaine=" + week, done);
        } catch (Refused refused) {
            Form.show(refused, FORM);
            return null;
        }
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
        int rank = 1;
        while (has("text+" + rank)) {
            rank++;
        }
        blocks.add(new EditedBlock(rank));
    }

    private boolean has(String key) {
        return blocks.stream().anyMatch(block -> block.getKey().equals(key));
    }

    /** What keeps it from being published, as sentences. */
    public List<Fault> getObstacles() {
        return isInTheMaking() ? gates.closedTo(text()) : List.of();
    }

    /** What composing again would change; asked for by the page's button only. */
    public List<ReviewText.Change> getChanges() {
        return drafting.preview(Week.parse(week));
    }

    /** All that was ever saved of this edition, last first. */
    public List<Editions.Saved> getVersions() {
        return editions.find(Week.parse(week), number)
                .map(edition -> editions.versions(edition.id()))
                .orElse(List.of());
    }

    /** The review as it will look in public. */
    public PublicReview getPreview() {
        return reviews.preview(Week.parse(week)).orElseThrow(() -> Conflict.because("", "weeklyreview.none"));
    }

    public boolean isInTheMaking() {
        return status.equals("draft") || status.equals("approved");
    }

    public boolean isWritable() {
        return isInTheMaking() && staff.may(Permission.WRITE_REVIEWS);
    }

    /** Whether the person may approve it: an editor who had no hand in it. */
    public boolean isApprovable() {
        return status.equals("draft")
                && staff.may(Permission.APPROVE_REVIEWS)
                && !staff.login().equals(author)
                && !staff.login().equals(savedBy);
    }

    public boolean isPublishable() {
        return status.equals("approved") && staff.may(Permission.PUBLISH_REVIEWS);
    }

    public boolean isInPublic() {
        return status.equals("published");
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    /** The week as a value, for its dates. */
    public Week getDays() {
        return Week.parse(week);
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

    public String getErratum() {
        return erratum;
    }

    public void setErratum(String erratum) {
        this.erratum = erratum;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }

    public int getNumber() {
        return number;
    }

    public String getStatus() {
        return status;
    }

    public String getSavedBy() {
        return savedBy;
    }

    public Instant getSavedAt() {
        return savedAt;
    }

    public Instant getAsOf() {
        return asOf;
    }

    public int getWords() {
        return words;
    }

    /** The marks that the page shows crossed out: they stay inside. */
    public Set<String> getInternalMarks() {
        return internalMarks;
    }
}
