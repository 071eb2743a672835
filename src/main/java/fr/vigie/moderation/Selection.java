package fr.vigie.moderation;

import fr.vigie.french.ProbableNames;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.testimony.Narrative;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.search.TestimonyFilter;
import fr.vigie.testimony.search.TestimonyOrder;
import fr.vigie.testimony.search.TestimonyRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What a decision on a whole list would touch, to be read before it is taken. */
@ApplicationScoped
@Requires(Permission.MODERATE)
public class Selection {

    /** How many testimonies one decision may be taken on, so that somebody can have read them. */
    public static final int MOST = 100;

    @Inject
    Reading reading;

    @Inject
    Testimonies testimonies;

    /**
     * A testimony of a selection.
     *
     * @param row its facts
     * @param words its words as written, or null
     * @param named whether they hold a probable name, so that they can't be let through as they stand
     */
    public record Selected(TestimonyRow row, String words, boolean named) {

        /** Nothing: a witness's words never get into a log. */
        @Override
        public String toString() {
            return "Selected " + row.id();
        }
    }

    /** The first {@link #MOST} testimonies within the person's reach that the filter lets through, oldest first. */
    public List<Selected> of(TestimonyFilter filter) {
        return reading.page(filter, TestimonyOrder.RECEIVED, false, 0, MOST).stream()
                .map(this::selected)
                .toList();
    }

    private Selected selected(TestimonyRow row) {
        String words = testimonies.narrative(row.id()).map(Narrative::original).orElse(null);
        return new Selected(row, words, ProbableNames.blockPublicationOf(words));
    }
}
