package fr.vigie.home.web;

import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** The published reviews that a tool's page leads on to. */
@Named
@RequestScoped
public class ToolReviews {

    @Inject
    PublicReviews reviews;

    private List<PublicReview> found;

    /** Those of these weeks, in their order. */
    public List<PublicReview> of(List<Week> weeks) {
        if (found == null) {
            found = weeks.stream().map(reviews::find).flatMap(Optional::stream).toList();
        }
        return found;
    }
}
