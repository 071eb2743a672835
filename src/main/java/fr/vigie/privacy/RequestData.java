package fr.vigie.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** What this room itself keeps: who asked what about their data. */
@ApplicationScoped
class RequestData implements HoldsPersonalData {

    private static final Period KEEP = Period.ofMonths(12);

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.sensitive("privacy", "requests", KEEP, "rights_request.*")
                        .underSeal(),
                PersonalData.ordinary("privacy", "holds", null, "legal_hold.reason"));
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
