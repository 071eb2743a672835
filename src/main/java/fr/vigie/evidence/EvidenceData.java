package fr.vigie.evidence;

import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import fr.vigie.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** What is kept of packs that left: who asked, for whom and why; who fetched them; the digests that prove a deposit. */
@ApplicationScoped
class EvidenceData implements HoldsPersonalData {

    private static final String ROOM = "evidence";
    private static final Period TRACES = Period.ofMonths(12);

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.ordinary(
                        ROOM,
                        "packs",
                        null,
                        "evidence_pack.recipient",
                        "evidence_pack.purpose",
                        "evidence_pack.asked_by",
                        "evidence_notice.told_by"),
                PersonalData.ordinary(ROOM, "downloads", TRACES, "evidence_download.by_login"),
                PersonalData.sensitive(ROOM, "deposits", null, "deposit_leaf.content", "deposit_leaf.hash"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                ROOM,
                "downloads",
                TRACES,
                "select id, null::bigint as testimony_id from evidence_download where at < ?",
                List.of("delete from evidence_download where id = any (?)")));
    }
}
