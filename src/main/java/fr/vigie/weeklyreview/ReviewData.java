package fr.vigie.weeklyreview;

import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * What reviews quote of witnesses, with their consent (withdrawing it hides the words, erasing blots them out), and what those
 * who are named in them answer.
 */
@ApplicationScoped
class ReviewData implements HoldsPersonalData {

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.sensitive(
                                "weeklyreview",
                                "quotations",
                                null,
                                "weekly_review_edition.body",
                                "weekly_review_edition.erratum",
                                "weekly_review_edition.withdrawn_reason",
                                "weekly_review_version.body",
                                "day_note.body",
                                "day_note_version.body")
                        .readBy("SEE_REVIEWS"),
                PersonalData.ordinary(
                                "weeklyreview",
                                "replies",
                                null,
                                "review_reply.body",
                                "review_reply.claim",
                                "review_reply.answer",
                                "review_reply.refused_reason",
                                "review_reply.link_digest")
                        .readBy("SEE_REVIEWS"));
    }
}
