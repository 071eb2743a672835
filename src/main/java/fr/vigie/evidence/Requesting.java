package fr.vigie.evidence;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.evidence.content.Contents;
import fr.vigie.evidence.release.Selection;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.privacy.LegalHolds;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Editions;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** Asks for packs, gives them up, asks again. */
@ApplicationScoped
@Requires(Permission.MAKE_EVIDENCE_PACKS)
public class Requesting {

    @Inject
    EvidencePacks packs;

    @Inject
    Contents contents;

    @Inject
    DraftReading reading;

    @Inject
    Editions editions;

    @Inject
    LegalHolds holds;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<PackAsked> asked;

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    DataSource dataSource;

    /**
     * What a pack would hold now, and what would stay out of it.
     *
     * @throws Refused when the draft's period, tools or places make no sense
     */
    public Contents.Preview preview(PackDraft draft) {
        Selection selection = reading.selection(draft);
        try (Connection connection = dataSource.getConnection()) {
            return contents.preview(connection, selection, clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("a pack can't be previewed", e);
        }
    }

    /**
     * Asks for a pack; it is made in the background.
     *
     * @return its number
     * @throws Refused with every fault of the draft
     */
    @Transactional
    public long ask(PackDraft draft) {
        return ask(reading.request(draft), null);
    }

    /**
     * Asks for the file that proves what an edition of a review said (« exception de vérité », law of 1881, article 55):
     * everything of its week, its text whatever became of it, and a hold on what it rests on.
     *
     * @return the pack's number
     * @throws Refused when there is no such edition in public, or nobody to hand it to
     */
    @Transactional
    public long askFor(Week week, int edition, String recipient) {
        Edition asked = editions.find(week, edition)
                .filter(known -> known.publishedAt() != null)
                .orElseThrow(() -> Refused.because("edition", "evidence.edition.none"));
        String reason = "Exception de vérité, bilan " + week + ", édition " + edition;
        PackDraft draft = new PackDraft(
                week.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "court",
                reason,
                recipient,
                null);
        long id = ask(reading.request(draft), asked.id());
        holds.place(reason + ", dossier de preuves n° " + id, null, null, week.monday(), week.sunday(), staff.login());
        return id;
    }

    private long ask(PackRequest request, Long edition) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        EvidencePack pack = new EvidencePack(request, edition, staff.login(), now);
        packs.add(pack);
        audit.record(AuditEvent.of(staff.login(), "pack.asked", "pack", pack.id())
                .with("from", request.selection().from())
                .with("to", request.selection().to())
                .with("audience", request.audience().code())
                .with("embargo", request.embargoUntil()));
        asked.fire(new PackAsked(pack.id()));
        return pack.id();
    }

    /**
     * Gives a pack up that is not yet sealed.
     *
     * @throws Refused when there is none, or it has ended already
     */
    @Transactional
    public void cancel(long id) {
        pack(id).cancel(clock.instant());
        audit.record(AuditEvent.of(staff.login(), "pack.cancel_asked", "pack", id));
    }

    /** Tries a pack again that failed or was given up. @throws Refused when there is none, or it did neither */
    @Transactional
    public void retry(long id) {
        pack(id).retry();
        audit.record(AuditEvent.of(staff.login(), "pack.retried", "pack", id));
        asked.fire(new PackAsked(id));
    }

    private EvidencePack pack(long id) {
        return packs.findForChange(id).orElseThrow(() -> Refused.because("", "evidence.none"));
    }
}
