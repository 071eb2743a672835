package fr.vigie.mail;

import fr.vigie.crypto.HashedColumn;
import fr.vigie.crypto.HoldsHashed;
import fr.vigie.crypto.HoldsSealed;
import fr.vigie.crypto.SealedColumn;
import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import fr.vigie.privacy.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Period;
import java.util.List;

/** What is kept of those who are written to, while a letter waits. */
@ApplicationScoped
class MailData implements HoldsPersonalData, HoldsSealed, HoldsHashed {

    private static final Period KEEP = Period.ofMonths(1);

    @Override
    public List<PersonalData> personalData() {
        return List.of(PersonalData.sensitive("mail", "letter", KEEP, "mail_outbox.*", "mail_recipient.*")
                .underSeal());
    }

    @Override
    public List<HashedColumn> hashed() {
        return List.of(new HashedColumn(Outbox.ABOUT, "mail_outbox", "about", "about_key"));
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(new SealedColumn(Outbox.KEY, Outbox.PLACE, "mail_outbox", "id", "sealed", "key_version"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(new Retention(
                "mail",
                "letter",
                KEEP,
                "select id, null::bigint as testimony_id from mail_outbox where queued_at < ?",
                List.of("delete from mail_outbox where id = any (?)")));
    }
}
