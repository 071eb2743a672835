package fr.vigie.question;

import fr.vigie.crypto.HashedColumn;
import fr.vigie.crypto.HoldsHashed;
import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import fr.vigie.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** What is kept of those who ask questions: their words, and the number that leads them to the answer. */
@ApplicationScoped
class QuestionData implements HoldsPersonalData, HoldsHashed {

    private static final Period KEEP = Period.ofMonths(24);

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.ordinary("question", "asked", KEEP, "question.*").readBy("ANSWER_QUESTIONS"));
    }

    @Override
    public List<HashedColumn> hashed() {
        return List.of(new HashedColumn(FollowUpNumber.KEY, "question", "follow_up_hash", "follow_up_key"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                "question",
                "asked",
                KEEP,
                "select id, null::bigint as testimony_id from question where source = 'public'"
                        + " and coalesce(answered_at, received_at) < ?"
                        + " and num_nonnulls(original, follow_up_hash, submission_key) > 0",
                List.of(
                        "delete from question where id = any (?) and published_at is null",
                        "update question set original = null, follow_up_hash = null, submission_key = null"
                                + " where id = any (?)")));
    }
}
