package fr.vigie.evidence;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;

/** Hands sealed packs over, and keeps a record of it: before an embargo ends, to nobody but who asked for the pack. */
@ApplicationScoped
@Requires(Permission.MAKE_EVIDENCE_PACKS)
public class Downloading {

    @Inject
    EvidencePacks packs;

    @Inject
    PackFolder folder;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * What somebody who wants a pack is told.
     *
     * @param pack which one
     * @param file where it is; null when its embargo keeps it back
     */
    public record Handover(PackRow pack, Path file) {

        /** Whether it is kept back. */
        public boolean refused() {
            return file == null;
        }
    }

    /**
     * Hands a pack over, or keeps it back until its embargo ends; both are recorded.
     *
     * @param again whether this only goes on with a file, and isn't to be counted twice where it was handed over to the same
     *     person before
     * @throws Refused when there is no such pack
     * @throws Conflict when it isn't sealed, or its file was deleted: a witness had their words erased, or it was kept long enough
     */
    @Transactional
    public Handover fetch(long id, boolean again) {
        PackRow pack = packs.row(id).orElseThrow(() -> Refused.because("", "evidence.none"));
        if (pack.state() != PackState.SEALED) {
            throw Conflict.because("", "evidence.fetch.notSealed");
        }
        packs.shreddedFor(id).ifPresent(why -> {
            throw Conflict.because("", "evidence.fetch.shredded." + why);
        });
        Instant now = clock.instant();
        boolean refused = pack.isUnderEmbargo(now) && !pack.askedBy().equals(staff.login());
        if (refused || !again || !packs.wasHandedTo(id, staff.login())) {
            packs.fetched(id, now, staff.login(), refused);
            audit.record(AuditEvent.of(staff.login(), refused ? "pack.refused" : "pack.fetched", "pack", id)
                    .with("sha256", pack.file().sha256()));
        }
        return new Handover(pack, refused ? null : folder.file(id));
    }
}
