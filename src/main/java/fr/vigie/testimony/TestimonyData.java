package fr.vigie.testimony;

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

/** What is kept of witnesses, and how long. */
@ApplicationScoped
class TestimonyData implements HoldsPersonalData, HoldsSealed, HoldsHashed {

    private static final String ROOM = "testimony";
    private static final Period RAW = Period.ofMonths(24);
    private static final Period CONTACT = Period.ofMonths(12);

    @Override
    public List<PersonalData> personalData() {
        return List.of(
                PersonalData.sensitive(ROOM, "facts", RAW, "testimony.*", "testimony_rectification.*")
                        .readBy("SEE_TESTIMONIES"),
                PersonalData.sensitive(
                                ROOM, "words", RAW, "testimony_text.*", "testimony_correction.*", "witness_question.*")
                        .readBy("SEE_TESTIMONIES")
                        .underSeal(),
                PersonalData.sensitive(
                                ROOM, "attachments", RAW, "testimony_attachment.*", "testimony_attachment_redaction.*")
                        .readBy("SEE_TESTIMONIES")
                        .underSeal(),
                PersonalData.sensitive(ROOM, "contact", CONTACT, "testimony_contact.*", "testimony_link.*")
                        .readBy("SEE_CONTACTS")
                        .underSeal(),
                PersonalData.sensitive(ROOM, "consent", null, "testimony_consent.*")
                        .readBy("SEE_TESTIMONIES"));
    }

    @Override
    public List<SealedColumn> sealed() {
        return List.of(
                new SealedColumn(
                        Secrets.TEXT, Narrative.PLACE, "testimony_text", "testimony_id", "original", "key_version"),
                new SealedColumn(
                        Secrets.TEXT, Narrative.CORRECTED, "testimony_correction", "id", "words", "key_version"),
                new SealedColumn(
                        Secrets.TEXT, WitnessQuestions.PLACE, "witness_question", "id", "answer", "key_version"),
                new SealedColumn(
                        Secrets.CONTACT,
                        Contact.class.getSimpleName(),
                        "testimony_contact",
                        "testimony_id",
                        "sealed",
                        "key_version"));
    }

    @Override
    public List<HashedColumn> hashed() {
        return List.of(
                new HashedColumn(Secrets.RECEIPT, "testimony", "receipt_hash", "receipt_key"),
                new HashedColumn(Secrets.RECEIPT, "testimony_link", "token_hash", "token_key"));
    }

    @Override
    public List<Retention> retention() {
        return List.of(
                new Retention(
                        ROOM,
                        "contact",
                        CONTACT,
                        "select testimony_id as id, testimony_id from testimony_contact where last_contact_at < ?",
                        List.of(
                                "delete from testimony_contact where testimony_id = any (?)",
                                "delete from testimony_link where testimony_id = any (?)")),
                new Retention(
                        ROOM,
                        "raw",
                        RAW,
                        "select id, id as testimony_id from testimony where received_at < ? and anonymised_at is null",
                        List.of(
                                "delete from testimony_contact where testimony_id = any (?)",
                                "delete from testimony_link where testimony_id = any (?)",
                                "delete from testimony_text where testimony_id = any (?)",
                                "delete from testimony_correction where testimony_id = any (?)",
                                "delete from testimony_rectification where testimony_id = any (?)",
                                "delete from witness_question where testimony_id = any (?)",
                                // the files follow at the next sweep of their folder
                                "delete from testimony_attachment where testimony_id = any (?)",
                                "update testimony_decision set note = null where testimony_id = any (?)",
                                // figures keep tool, académie, day and hour; what could single somebody out goes
                                "update testimony set receipt_hash = null, idempotency_key = null, body_digest = null,"
                                        + " import_digest = null, school_uai = null, department_code = null,"
                                        + " author_role = null, observed_at = date_trunc('hour', observed_at),"
                                        + " anonymised_at = now(), version = version + 1 where id = any (?)")));
    }
}
