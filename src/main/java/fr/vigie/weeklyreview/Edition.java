package fr.vigie.weeklyreview;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.hibernate.annotations.ColumnTransformer;

/**
 * An edition of a week's review. It is written as a draft, approved by a second reader, published; from then on its text,
 * figures and instant never change. A correction is a new edition.
 */
@Entity
@Table(name = "weekly_review_edition")
public class Edition {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String week;
    private int number;
    private String status;

    @Convert(converter = ReviewTextColumn.class)
    @Column(columnDefinition = "json")
    @ColumnTransformer(write = "?::json")
    private ReviewText body;

    @Column(columnDefinition = "json")
    @ColumnTransformer(write = "?::json")
    private String figures;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "composed_at")
    private Instant composedAt;

    private String author;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @Column(name = "approved_at")
    private Instant approvedAt;

    @Column(name = "approved_by")
    private String approvedBy;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "published_by")
    private String publishedBy;

    private String digest;
    private String erratum;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Column(name = "scheduled_at")
    private Instant scheduledAt;

    @Column(name = "scheduled_by")
    private String scheduledBy;

    @Column(name = "missed_at")
    private Instant missedAt;

    @Version
    private int version;

    protected Edition() {}

    /**
     * A first draft.
     *
     * @param figures the public figures at {@code asOf}, as JSON
     */
    static Edition drafted(
            Week week, int number, ReviewText text, String figures, Instant asOf, String by, Instant at) {
        Edition edition = new Edition();
        edition.week = week.toString();
        edition.number = number;
        edition.author = by;
        edition.compose(text, figures, asOf, by, at);
        return edition;
    }

    /** Takes over what was composed again. */
    void compose(ReviewText text, String newFigures, Instant newAsOf, String by, Instant at) {
        figures = newFigures;
        asOf = newAsOf;
        composedAt = at;
        write(text, by, at);
    }

    /** Takes over what a person wrote. An approval falls: it was given to another text. */
    void write(ReviewText text, String by, Instant at) {
        if (!status().isInTheMaking()) {
            throw Conflict.because("", "weeklyreview.write.published");
        }
        status = EditionStatus.DRAFT.code();
        approvedAt = null;
        approvedBy = null;
        unschedule();
        body = text;
        savedAt = at;
        savedBy = by;
    }

    void approve(String by, Instant at) {
        if (status() != EditionStatus.DRAFT) {
            throw Conflict.because("", "weeklyreview.approve.state");
        }
        if (by.equals(author) || by.equals(savedBy)) {
            throw Refused.because("", "weeklyreview.approve.own");
        }
        status = EditionStatus.APPROVED.code();
        approvedAt = at;
        approvedBy = by;
    }

    /** Waits for its hour; until then it is under embargo. */
    void schedule(Instant when, String by) {
        if (status() != EditionStatus.APPROVED) {
            throw Conflict.because("", "weeklyreview.publish.unapproved");
        }
        scheduledAt = when;
        scheduledBy = by;
        missedAt = null;
    }

    /** Waits no longer. */
    void unschedule() {
        scheduledAt = null;
        scheduledBy = null;
    }

    /** Its hour came and something kept it back. */
    void miss() {
        missedAt = scheduledAt;
        unschedule();
    }

    void publish(String by, Instant at) {
        if (status() != EditionStatus.APPROVED) {
            throw Conflict.because("", "weeklyreview.publish.unapproved");
        }
        status = EditionStatus.PUBLISHED.code();
        unschedule();
        missedAt = null;
        publishedAt = at;
        publishedBy = by;
        digest = digestNow();
    }

    void supersede() {
        status = EditionStatus.SUPERSEDED.code();
    }

    void correct(String what) {
        erratum = what;
    }

    void withdraw(String reason, String by, Instant at) {
        if (status() != EditionStatus.PUBLISHED) {
            throw Conflict.because("", "weeklyreview.withdraw.state");
        }
        status = EditionStatus.WITHDRAWN.code();
        withdrawnAt = at;
        withdrawnBy = by;
        withdrawnReason = reason;
    }

    /** SHA-256, in hexadecimal, over week, number, instant, text and figures. */
    private String digestNow() {
        String whole = String.join(
                "\n",
                week,
                String.valueOf(number),
                asOf.toString(),
                new ReviewTextColumn().convertToDatabaseColumn(body),
                figures);
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public long id() {
        return id;
    }

    public Week week() {
        return Week.parse(week);
    }

    /** From 1; a correction has the next. */
    public int number() {
        return number;
    }

    public EditionStatus status() {
        return status == null
                ? EditionStatus.DRAFT
                : Coded.find(EditionStatus.class, status).orElseThrow();
    }

    public ReviewText text() {
        return body;
    }

    /** The public figures of the week at {@link #asOf()}, as JSON. */
    public String figures() {
        return figures;
    }

    /** The instant at which everything that it says was known and consented to. */
    public Instant asOf() {
        return asOf;
    }

    public Instant composedAt() {
        return composedAt;
    }

    /** Login of who composed it first. */
    public String author() {
        return author;
    }

    public Instant savedAt() {
        return savedAt;
    }

    public String savedBy() {
        return savedBy;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public String approvedBy() {
        return approvedBy;
    }

    /** Null until it is published. */
    public Instant publishedAt() {
        return publishedAt;
    }

    public String publishedBy() {
        return publishedBy;
    }

    /** Null until it is published. */
    public String digest() {
        return digest;
    }

    /** What it corrects of the edition before; null where nothing. */
    public String erratum() {
        return erratum;
    }

    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnReason() {
        return withdrawnReason;
    }

    /** When it publishes itself, which is until when it is under embargo; null for neither. */
    public Instant scheduledAt() {
        return scheduledAt;
    }

    /** Login of who scheduled it. */
    public String scheduledBy() {
        return scheduledBy;
    }

    /** The hour at which it should have been published and wasn't; null for none. */
    public Instant missedAt() {
        return missedAt;
    }

    public int version() {
        return version;
    }
}
