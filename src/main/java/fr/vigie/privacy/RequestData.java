package fr.vigie.privacy;

import fr.vigie.crypto.HoldsSealed;
import fr.vigie.crypto.SealedColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** What this room itself keeps: who asked what about their data. */
@ApplicationScoped
class RequestData implements HoldsPersonalData, HoldsSealed {

    private static final Period KEEP = Period.ofMonths(12);

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.sensitive("privacy", "requests", KEEP, "rights_request.*")
                        .readBy("ANSWER_RIGHTS_REQUESTS")
                        .underSeal(),
                PersonalData.ordinary("privacy", "holds", null, "legal_hold.reason")
                        .readBy("SEE_DATA_PROTECTION"));
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                new SealedColumn(
                        RightsRequests.KEY, RightsRequests.ASKED, "rights_request", "id", "asked", "asked_key"),
                new SealedColumn(
                        RightsRequests.KEY, RightsRequests.ANSWER, "rights_request", "id", "answer", "answer_key"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                "privacy",
                "requests",
                KEEP,
                "select id, testimony_id from rights_request where closed_at < ?",
                List.of("delete from rights_request where id = any (?)")));
    }
}
