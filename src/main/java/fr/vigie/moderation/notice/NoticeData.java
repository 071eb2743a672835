package fr.vigie.moderation.notice;

import fr.vigie.crypto.HoldsSealed;
import fr.vigie.crypto.SealedColumn;
import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import fr.vigie.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** What is kept of those who want to be told: an address that the union's staff reads. */
@ApplicationScoped
class NoticeData implements HoldsPersonalData, HoldsSealed {

    private static final String ROOM = "moderation";
    private static final Period UNCONFIRMED = Period.ofMonths(1);

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.sensitive(ROOM, "notice", null, "moderation_notice.*")
                .underSeal());
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                new SealedColumn(Notices.KEY, Notices.PLACE, "moderation_notice", "staff_id", "sealed", "key_version"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                ROOM,
                "notice",
                UNCONFIRMED,
                "select staff_id as id, null::bigint as testimony_id from moderation_notice"
                        + " where confirmed_at is null and asked_at < ?",
                List.of("delete from moderation_notice where staff_id = any (?)")));
    }
}
