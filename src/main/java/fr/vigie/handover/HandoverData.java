package fr.vigie.handover;

import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import fr.vigie.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** What is kept of who took lists away, and to whom. */
@ApplicationScoped
class HandoverData implements HoldsPersonalData {

    private static final Period KEEP = Period.ofMonths(12);

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.ordinary("handover", "register", KEEP, "handover.*")
                .readBy("SEE_DATA_PROTECTION", "MAKE_EVIDENCE_PACKS"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                "handover",
                "register",
                KEEP,
                "select id, null::bigint as testimony_id from handover where at < ?",
                List.of("delete from handover where id = any (?)")));
    }
}
