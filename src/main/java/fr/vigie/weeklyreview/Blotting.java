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
        for (Object[] row : bodies("weekly_review_version", "edition_id, version", erased.testimonyId())) {
            ReviewText text = json.convertToEntityAttribute((String) row[2]);
            ReviewText blotted = blotted(text, erased.mark(), words);
            if (!blotted.equals(text)) {
                session()
                        .createNativeMutationQuery("update weekly_review_version set body = cast(?1 as json)"
                                + " where edition_id = ?2 and version = ?3")
                        .setParameter(1, json.convertToDatabaseColumn(blotted))
                        .setParameter(2, row[0])
                        .setParameter(3, row[1])
                        .executeUpdate();
            }
        }
        for (Object[] row : bodies("weekly_review_edition", "id, erratum", erased.testimonyId())) {
            ReviewText text = json.convertToEntityAttribute((String) row[2]);
            ReviewText blotted = blotted(text, erased.mark(), words);
            String erratum = row[1] == null ? null : words.blotted((String) row[1], ErasedWords.LONG_RUN);
            if (!blotted.equals(text) || erratum != null && !erratum.equals(row[1])) {
                any = true;
                session()
                        .createNativeMutationQuery(
                                "update weekly_review_edition set body = cast(?1 as json), erratum = ?2,"
                                        + " blotted_at = ?3, version = version + 1 where id = ?4")
                        .setParameter(1, json.convertToDatabaseColumn(blotted))
                        .setParameter(2, erratum, String.class)
                        .setParameter(3, clock.instant())
                        .setParameter(4, row[0])
                        .executeUpdate();
            }
        }
        if (any) {
            changed.fire(new ReviewsChanged());
        }
    }

    /** Texts written since the testimony came: none before can have its words. */
    private List<Object[]> bodies(String table, String columns, long testimony) {
        return session()
                .createNativeQuery(
                        "select " + columns + ", cast(body as text) from " + table
                                + " where saved_at >= (select received_at from testimony where id = ?1)",
                        Object[].class)
                .setParameter(1, testimony)
                .getResultList();
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
