package fr.vigie.weeklyreview;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.ColumnTransformer;

/**
 * « Jour N »: what was composed and written of one day, usually on its evening. It is never published by itself: the
 * week's review is composed on top of it.
 */
@Entity
@Table(name = "day_note")
public class DayNote {

    @Id
    private LocalDate day;

    @Convert(converter = ReviewTextColumn.class)
    @Column(columnDefinition = "json")
    @ColumnTransformer(write = "?::json")
    private ReviewText body;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "composed_at")
    private Instant composedAt;

    private String author;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private String savedBy;

    @Version
    private int version;

    protected DayNote() {}

    /** A first draft of a day's note. @param day of Paris */
    static DayNote of(LocalDate day, String by) {
        DayNote note = new DayNote();
        note.day = day;
        note.author = by;
        return note;
    }

    /** Takes over what was composed, at first or again. */
    void compose(ReviewText text, Instant newAsOf, String by, Instant at) {
        asOf = newAsOf;
        composedAt = at;
        write(text, by, at);
    }

    /** Takes over what a person wrote. */
    void write(ReviewText text, String by, Instant at) {
        body = text;
        savedAt = at;
        savedBy = by;
    }

    /** The day of Paris that it is about. */
    public LocalDate day() {
        return day;
    }

    public ReviewText text() {
        return body;
    }

    /** The instant at which everything composed of it was known and consented to. */
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

    public int version() {
        return version;
    }
}
