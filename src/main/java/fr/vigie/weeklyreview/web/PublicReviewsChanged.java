package fr.vigie.weeklyreview.web;

import fr.vigie.http.PublicPageCache;
import fr.vigie.testimony.TestimonyWithdrawn;
import fr.vigie.weeklyreview.ReviewsChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;

/** Takes the public pages of reviews out of the cache as soon as what they show has changed. */
@ApplicationScoped
public class PublicReviewsChanged {

    @Inject
    PublicPageCache pages;

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ReviewsChanged changed) {
        forget();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) TestimonyWithdrawn withdrawn) {
        forget();
    }

    private void forget() {
        pages.invalidate("/bilans");
        pages.invalidate("/comparaison");
        pages.invalidate("/");
    }
}
