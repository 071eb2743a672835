package fr.vigie.evidence;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Organisation;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.TestimonyWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.hibernate.Session;

/**
 * What is owed once a pack has left: when a witness withdraws words that it holds, or allows less to be said of who
 * wrote them, whoever received it is told to delete them (GDPR art. 17.2 and 19).
 */
@ApplicationScoped
public class Notices {

    /** Withdrawn since, or allowing less of who wrote them than the pack says; and not yet told. */
    private static final String OWED = "from (select q.pack_id, q.testimony_id, case"
            + " when t.withdrawn_at is not null or t.consent = 'interne' then 'withdrawn'"
            + " when array_position(array['anonyme', 'fonction', 'nom'], t.consent)"
            + " < array_position(array['anonyme', 'fonction', 'nom'], q.consent) then 'lowered' end as about"
            + " from evidence_pack_quotation q join testimony t on t.id = q.testimony_id"
            + " join evidence_pack p on p.id = q.pack_id where p.state = 'sealed') as q"
            + " where q.about is not null and not exists (select from evidence_notice n"
            + " where n.pack_id = q.pack_id and n.testimony_id = q.testimony_id and n.about in (q.about, 'withdrawn'))";

    @PersistenceContext
    EntityManager entities;

    @Inject
    EvidencePacks packs;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A pack whose recipient has to be told.
     *
     * @param pack the pack
     * @param withdrawn how many quotations of it were withdrawn and not yet told
     * @param lowered how many may still be quoted, but say more of who wrote them than is allowed now; not yet told
     */
    public record Owed(PackRow pack, long withdrawn, long lowered) {

        /** All of them. */
        public long quotations() {
            return withdrawn + lowered;
        }
    }

    /** All that is owed, first pack first. */
    public List<Owed> owed() {
        return session()
                .createNativeQuery(
                        "select q.pack_id, count(*) filter (where q.about = 'withdrawn'),"
                                + " count(*) filter (where q.about = 'lowered') " + OWED + " group by 1 order by 1",
                        Object[].class)
                // each row asks the database again: the list has to be there first
                .getResultList()
                .stream()
                .map(row -> new Owed(
                        packs.row(((Number) row[0]).longValue()).orElseThrow(),
                        ((Number) row[1]).longValue(),
                        ((Number) row[2]).longValue()))
                .toList();
    }

    /** What one pack's recipient has to be told; empty when nothing. */
    public Optional<Owed> owed(long packId) {
        return owed().stream().filter(owed -> owed.pack().id() == packId).findFirst();
    }

    /**
     * The notice for a pack's recipient, ready to be sent: which quotations by their number in the pack, never their words.
     *
     * @throws Refused when nothing is owed
     */
    @Requires(Permission.MAKE_EVIDENCE_PACKS)
    public String draft(long packId) {
        Owed owed = owed(packId).orElseThrow(() -> Refused.because("", "evidence.notice.none"));
        PackRow pack = owed.pack();
        Organisation organisation = Organisation.of(System.getenv());
        return "À l’attention de " + pack.request().recipient() + "\n\nMadame, Monsieur,\n\n"
                + "Nous vous avons remis le dossier de preuves n°\u00a0" + pack.id() + ", demandé le "
                + FrenchDates.full(ParisTime.day(pack.asOf())) + " ("
                + pack.request().purpose() + ").\n\n"
                + withdrawn(packId, owed.withdrawn())
                + lowered(packId, owed.lowered())
                + "Un dossier à jour est à votre disposition.\n\n" + organisation.name() + "\n"
                + organisation.email() + "\n";
    }

    private String withdrawn(long packId, long n) {
        boolean one = n == 1;
        return n == 0
                ? ""
                : "Depuis, " + FrenchNumbers.words(n)
                        + (one ? " témoin a retiré l’accord" : " témoins ont retiré l’accord")
                        + " qui nous permettait de diffuser " + (one ? "ses" : "leurs")
                        + " mots. Nous vous demandons de ne plus "
                        + (one
                                ? "les publier, d’effacer la citation concernée de vos copies et de nous dire si elle a déjà"
                                        + " été publiée"
                                : "les publier, d’effacer les citations concernées de vos copies et de nous dire si elles ont"
                                        + " déjà été publiées")
                        + ".\n\n" + listed(packId, "withdrawn", one);
    }

    private String lowered(long packId, long n) {
        boolean one = n == 1;
        return n == 0
                ? ""
                : "Depuis, " + FrenchNumbers.words(n)
                        + (one ? " témoin n’accepte plus" : " témoins n’acceptent plus")
                        + " que soit dit tout ce que le dossier dit de qui parle. " + (one ? "Ses" : "Leurs")
                        + " mots peuvent encore être cités, avec la"
                        + " seule attribution que donne le dossier à jour. Nous vous demandons d’effacer l’ancienne de vos"
                        + " copies et de nous dire si elle a déjà été publiée.\n\n"
                        + listed(packId, "lowered", one);
    }

    private String listed(long packId, String about, boolean one) {
        return (one ? "Citation concernée" : "Citations concernées")
                + ", par l’empreinte SHA-256 de " + (one ? "son" : "leur") + " texte\u00a0:\n"
                + String.join("\n", digests(packId, about))
                + "\n\n";
    }

    private List<String> digests(long packId, String about) {
        return session()
                .createNativeQuery(
                        "select coalesce((select encode(sha256(convert_to(w.shown, 'UTF8')), 'hex') from testimony_text w"
                                + " where w.testimony_id = q.testimony_id), 'texte effacé depuis') " + OWED
                                + " and q.pack_id = ?1 and q.about = ?2 order by 1",
                        String.class)
                .setParameter(1, packId)
                .setParameter(2, about)
                .getResultList();
    }

    /** Notes that a pack's recipient was told of everything that is owed. @throws Refused when nothing is */
    @Transactional
    @Requires(Permission.MAKE_EVIDENCE_PACKS)
    public void told(long packId) {
        Instant now = clock.instant();
        int told = session()
                .createNativeMutationQuery(
                        "insert into evidence_notice (pack_id, testimony_id, about, told_at, told_by)"
                                + " select q.pack_id, q.testimony_id, q.about, ?1, ?2 " + OWED + " and q.pack_id = ?3")
                .setParameter(1, now)
                .setParameter(2, staff.login())
                .setParameter(3, packId)
                .executeUpdate();
        if (told == 0) {
            throw Refused.because("", "evidence.notice.none");
        }
        audit.record(AuditEvent.of(staff.login(), "pack.recipient_told", "pack", packId)
                .with("quotations", told));
    }

    /**
     * A sealed pack that holds the words of a witness.
     *
     * @param pack its number
     * @param audience for whom it was made
     * @param sealedAt when it could be handed out
     * @param toldAt when its recipient was told that the words were withdrawn, or null
     */
    public record HandedOut(long pack, PackAudience audience, Instant sealedAt, Instant toldAt) {}

    /** The packs that hold a witness's words, first sealed first: what they have a right to know (GDPR art. 15.1.c and 19). */
    public List<HandedOut> handedOut(long testimony) {
        return session()
                .createNativeQuery(
                        "select p.id, p.audience, p.ended_at, n.told_at from evidence_pack_quotation q"
                                + " join evidence_pack p on p.id = q.pack_id left join evidence_notice n"
                                + " on n.pack_id = q.pack_id and n.testimony_id = q.testimony_id and n.about = 'withdrawn'"
                                + " where q.testimony_id = ?1 and p.state = 'sealed' order by p.ended_at, p.id",
                        Tuple.class)
                .setParameter(1, testimony)
                .getResultList()
                .stream()
                .map(row -> new HandedOut(
                        row.get("id", Long.class),
                        PackAudience.find(row.get("audience", String.class)).orElseThrow(),
                        row.get("ended_at", Instant.class),
                        row.get("told_at", Instant.class)))
                .toList();
    }

    /** Puts on record which packs hold the words of a witness who has just withdrawn. */
    void withdrawn(@Observes TestimonyWithdrawn withdrawn) {
        List<Long> holding = session()
                .createNativeQuery(
                        "select q.pack_id from evidence_pack_quotation q join evidence_pack p on p.id = q.pack_id"
                                + " where q.testimony_id = ?1 and p.state = 'sealed' order by 1",
                        Long.class)
                .setParameter(1, withdrawn.testimonyId())
                .getResultList();
        if (!holding.isEmpty()) {
            audit.recordAll(holding.stream()
                    .map(pack -> AuditEvent.of(AuditEvent.SYSTEM, "pack.notice_due", "pack", pack)
                            .with("testimony", withdrawn.testimonyId()))
                    .toList());
        }
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
