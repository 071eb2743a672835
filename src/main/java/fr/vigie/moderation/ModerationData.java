package fr.vigie.moderation;

import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** What moderation keeps: decisions on testimonies, whose notes may repeat their words. They end with the testimony. */
@ApplicationScoped
class ModerationData implements HoldsPersonalData {

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.sensitive(
                        "moderation", "decisions", Period.ofMonths(24), "testimony_decision.*", "moderation_lock.*")
                .readBy("SEE_TESTIMONIES"));
    }
}
