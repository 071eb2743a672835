package fr.vigie.evidence;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.evidence.bag.BaggedFile;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What happens to a pack while it is made, each step a transaction of its own with its line in the audit trail. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
public class PackStates {

    /** After so many beginnings that nobody ended, it is the pack that fells its server. */
    private static final int MOST_ATTEMPTS = 10;

    @Inject
    EvidencePacks packs;

    @Inject
    LastLook lastLook;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Begins; empty when it is no longer to be made. */
    Optional<PackRow> begin(long id) {
        Optional<EvidencePack> pack =
                packs.findForChange(id).filter(p -> p.state().isOpen());
        if (pack.isPresent() && pack.get().cancelAsked()) {
            pack.get().cancelled(clock.instant());
            return Optional.empty();
        }
        if (pack.isPresent() && pack.get().attempts() >= MOST_ATTEMPTS) {
            fail(id, new PackFault("unknown", null));
            return Optional.empty();
        }
        pack.ifPresent(EvidencePack::begin);
        return pack.map(EvidencePack::row);
    }

    /** Notes how far it is. @return whether it is to be given up */
    boolean progress(long id, int percent) {
        return packs.progress(id, percent);
    }

    /**
     * Seals it, unless a witness changed their mind, or moderation its own, since its content was read; who does so from
     * here on waits for the seal, and finds the pack among those that hold their words.
     *
     * @return whether it is sealed; if not, nothing was changed
     */
    boolean sealed(long id, SealedPack file, LastLook.Seen seen, List<BaggedFile> files) {
        EvidencePack pack = packs.findForChange(id).orElseThrow();
        if (!lastLook.stillLeaves(seen)) {
            return false;
        }
        pack.sealed(file, clock.instant());
        packs.holds(id, seen.quoted(), files);
        audit.record(AuditEvent.of(AuditEvent.SYSTEM, "pack.sealed", "pack", id)
                .with("sha256", file.sha256())
                .with("manifest", file.manifestSha256())
                .with("quotations", seen.quoted().size()));
        return true;
    }

    void cancelled(long id) {
        packs.findForChange(id).orElseThrow().cancelled(clock.instant());
        audit.record(AuditEvent.of(AuditEvent.SYSTEM, "pack.cancelled", "pack", id));
    }

    void fail(long id, PackFault why) {
        packs.findForChange(id).orElseThrow().fail(why, clock.instant());
        audit.record(AuditEvent.of(AuditEvent.SYSTEM, "pack.failed", "pack", id).with("fault", why.code()));
    }

    /** The edition that a pack is the file of. */
    PublicReview review(long id, PublicReviews reviews) {
        return reviews.everPublished(packs.find(id).orElseThrow().reviewEdition())
                .orElseThrow();
    }
}
