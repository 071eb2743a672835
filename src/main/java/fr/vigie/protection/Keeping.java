package fr.vigie.protection;

import fr.vigie.crypto.SealedFiles;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.privacy.KeyRotation;
import fr.vigie.privacy.LegalHolds;
import fr.vigie.privacy.RetentionReport;
import fr.vigie.privacy.RetentionRun;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** How long things are kept: counting what is due, doing it, freezing what a procedure needs. */
@ApplicationScoped
@Requires(Permission.PROTECT_DATA)
public class Keeping {

    @Inject
    RetentionRun retention;

    @Inject
    LegalHolds holds;

    @Inject
    KeyRotation keys;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /**
     * Counts what would be due on a day, and changes nothing.
     *
     * @param on any day, also to come; null for today
     * @throws Conflict when another run is at work
     */
    public RetentionReport count(LocalDate on) {
        return retention
                .run(on == null ? clock.instant() : ParisTime.startOf(on), true, staff.login())
                .orElseThrow(() -> Conflict.because("", "protection.keeping.busy"));
    }

    /** Does what is due now. @throws Conflict when another run is at work */
    public RetentionReport run() {
        return retention
                .run(clock.instant(), false, staff.login())
                .orElseThrow(() -> Conflict.because("", "protection.keeping.busy"));
    }

    /** Places a legal hold. @throws Refused as {@link LegalHolds#place} */
    public long hold(String reason, Long testimony, String platform, LocalDate from, LocalDate to) {
        return holds.place(reason, testimony, platform, from, to, staff.login());
    }

    /** Puts new keys in use and seals anew what the older ones sealed. */
    public SealedFiles.Resealed replaceKeys() {
        keys.rotate(staff.login());
        return keys.reseal(staff.login());
    }

    /** Releases a legal hold. */
    public void release(long id) {
        holds.release(id, staff.login());
    }
}
