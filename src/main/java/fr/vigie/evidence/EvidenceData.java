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
    private static final Period FILES = Period.ofMonths(24);
    private static final Period REGISTER = Period.ofMonths(60);

    /** A pack over days of which anything is held stays whole: the hold shows by one of the testimonies that it keeps. */
    private static final String HELD =
            "(select h.testimony_id from held_testimony h join testimony t on t.id = h.testimony_id"
                    + " where t.observed_day between p.first_day and p.last_day limit 1) as testimony_id";

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.ordinary(
                                ROOM,
                                "packs",
                                REGISTER,
                                "evidence_pack.recipient",
                                "evidence_pack.purpose",
                                "evidence_pack.asked_by",
                                "evidence_pack_quotation.consent",
                                "evidence_notice.told_by")
                        .readBy("MAKE_EVIDENCE_PACKS"),
                PersonalData.ordinary(ROOM, "downloads", TRACES, "evidence_download.by_login")
                        .readBy("MAKE_EVIDENCE_PACKS"),
                PersonalData.sensitive(
                        ROOM, "deposits", null, "deposit_leaf.content", "deposit_leaf.hash", "deposit_node.hash"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                new Retention(
                        ROOM,
                        "downloads",
                        TRACES,
                        "select id, null::bigint as testimony_id from evidence_download where at < ?",
                        List.of("delete from evidence_download where id = any (?)")),
                new Retention(
                        ROOM,
                        "files",
                        FILES,
                        "select p.id, " + HELD + " from evidence_pack p where p.state = 'sealed'"
                                + " and p.shredded_at is null and p.ended_at < ?",
                        List.of("update evidence_pack set shredded_at = now(), shredded_for = 'retention'"
                                + " where id = any (?)")),
                new Retention(
                        ROOM,
                        "packs",
                        REGISTER,
                        "select p.id, " + HELD + " from evidence_pack p where p.asked_by <> '' and p.ended_at < ?",
                        List.of(
                                "delete from evidence_notice where pack_id = any (?)",
                                "update evidence_pack set recipient = '', purpose = '', asked_by = ''"
                                        + " where id = any (?)")));
    }
}
