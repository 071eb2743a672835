package fr.vigie.weeklyreview;

import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.drawing.Drawings;
import fr.vigie.weeklyreview.reply.Replies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The reviews that everybody may read. */
@ApplicationScoped
@Transactional
public class PublicReviews {

    private static final int MOST = 500;

    @Inject
    Editions editions;

    @Inject
    Replies replies;

    @Inject
    Drawings drawings;

    /** A week's published review; empty when there is none, or when it was withdrawn. */
    public Optional<PublicReview> find(Week week) {
        return editions.published(week).map(edition -> PublicReview.of(edition, editions, replies, drawings));
    }

    /** An edition that is or was in public. */
    public Optional<PublicReview> find(Week week, int number) {
        return editions.find(week, number)
                .filter(edition ->
                        edition.status() == EditionStatus.PUBLISHED || edition.status() == EditionStatus.SUPERSEDED)
                .map(edition -> PublicReview.of(edition, editions, replies, drawings));
    }

    /** An edition that ever was in public, also one that was withdrawn: for the file that proves what it said. */
    public Optional<PublicReview> everPublished(long editionId) {
        return editions.find(editionId)
                .filter(edition -> edition.publishedAt() != null)
                .map(edition -> PublicReview.of(edition, editions, replies, drawings));
    }

    /** All editions of a week that ever were in public, first one first. */
    public List<PublicReview> everPublished(Week week) {
        return editions.of(week).stream()
                .filter(edition -> edition.publishedAt() != null)
                .map(edition -> PublicReview.of(edition, editions, replies, drawings))
                .toList();
    }

    /** The withdrawn edition that a week's address still speaks of. */
    public Optional<Edition> tombstone(Week week) {
        return editions.atPublicAddress(week).filter(edition -> edition.status() == EditionStatus.WITHDRAWN);
    }

    /** All published ones, latest week first. */
    public List<PublicReview> all() {
        return editions.published(MOST).stream()
                .map(edition -> PublicReview.of(edition, editions, replies, drawings))
                .toList();
    }

    /** A draft as it would look in public. */
    public Optional<PublicReview> preview(Week week) {
        return editions.latest(week).map(edition -> PublicReview.of(edition, editions, replies, drawings));
    }
}
