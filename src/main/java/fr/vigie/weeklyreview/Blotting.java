package fr.vigie.weeklyreview;

import fr.vigie.testimony.TestimonyErased;
import fr.vigie.weeklyreview.composition.Nature;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/**
 * Takes the words of a witness who had them erased out of every edition and every version of its text. It is the one change
 * that a published text undergoes; the digest stays that of the text before, and {@code blotted_at} says so.
 */
@ApplicationScoped
class Blotting {

    /**
     * A table of texts.
     *
     * @param key its key's columns, in SQL
     * @param change what changes beside the text, or nothing: a page that still shows the old text must not save it again
     */
    private record Shelf(String table, String key, String change) {}

    private static final List<Shelf> SHELVES = List.of(
            new Shelf("weekly_review_version", "(edition_id, version)", ""),
            new Shelf("day_note_version", "(day, version)", ""),
            new Shelf("day_note", "day", ", version = version + 1"),
            new Shelf("weekly_review_edition", "id", ", version = version + 1, blotted_at = :at"));

    @PersistenceContext
    EntityManager em;

    @Inject
    Event<ReviewsChanged> changed;

    @Inject
    Clock clock;

    void blotOut(@Observes TestimonyErased erased) {
        ErasedWords words = new ErasedWords(erased.words());
        ReviewTextColumn json = new ReviewTextColumn();
        boolean any = false;
        for (Shelf shelf : SHELVES) {
            for (Object[] row : texts(shelf, erased.testimonyId())) {
                ReviewText text = json.convertToEntityAttribute((String) row[1]);
                ReviewText blotted = blotted(text, erased.mark(), words);
                if (!blotted.equals(text)) {
                    any = true;
                    replace(shelf, (String) row[0], json.convertToDatabaseColumn(blotted));
                }
            }
        }
        any |= errata(words);
        if (any) {
            changed.fire(new ReviewsChanged());
        }
    }

    /** Texts saved since the testimony came: none before can have its words. */
    private List<Object[]> texts(Shelf shelf, long testimony) {
        return session()
                .createNativeQuery(
                        "select cast(" + shelf.key + " as text), cast(body as text) from " + shelf.table
                                + " where saved_at >= (select received_at from testimony where id = ?1)",
                        Object[].class)
                .setParameter(1, testimony)
                .getResultList();
    }

    private void replace(Shelf shelf, String key, String body) {
        var update = session()
                .createNativeMutationQuery("update " + shelf.table + " set body = cast(:body as json)" + shelf.change
                        + " where cast(" + shelf.key + " as text) = :key")
                .setParameter("body", body)
                .setParameter("key", key);
        if (shelf.change.contains(":at")) {
            update.setParameter("at", clock.instant());
        }
        update.executeUpdate();
    }

    private boolean errata(ErasedWords words) {
        boolean any = false;
        for (Object[] row : session()
                .createNativeQuery(
                        "select id, erratum from weekly_review_edition where erratum is not null", Object[].class)
                .getResultList()) {
            String blotted = words.blotted((String) row[1], ErasedWords.LONG_RUN);
            if (!blotted.equals(row[1])) {
                any = true;
                session()
                        .createNativeMutationQuery("update weekly_review_edition set erratum = ?1 where id = ?2")
                        .setParameter(1, blotted)
                        .setParameter(2, row[0])
                        .executeUpdate();
            }
        }
        return any;
    }

    static ReviewText blotted(ReviewText text, String mark, ErasedWords words) {
        return new ReviewText(
                words.blotted(text.title(), ErasedWords.LONG_RUN),
                words.blotted(text.composedTitle(), ErasedWords.LONG_RUN),
                blotted(text.lede(), mark, words),
                text.blocks().stream()
                        .map(block -> block.with(
                                words.blotted(block.heading(), ErasedWords.LONG_RUN),
                                block.passages().stream()
                                        .map(passage -> blotted(passage, mark, words))
                                        .toList()))
                        .toList(),
                text.dropped(),
                text.method(),
                text.notes(),
                text.internalMarks());
    }

    private static Passage blotted(Passage passage, String mark, ErasedWords words) {
        boolean cites = passage.sources().contains(mark);
        if (cites && passage.nature() == Nature.QUOTATION) {
            return new Passage(ErasedWords.GAP, passage.nature(), passage.sources(), passage.figures(), null);
        }
        int run = cites ? ErasedWords.SHORT_RUN : ErasedWords.LONG_RUN;
        return new Passage(
                words.blotted(passage.text(), run),
                passage.nature(),
                passage.sources(),
                passage.figures(),
                passage.composed() == null ? null : words.blotted(passage.composed(), run));
    }

    private Session session() {
        return em.unwrap(Session.class);
    }
}
