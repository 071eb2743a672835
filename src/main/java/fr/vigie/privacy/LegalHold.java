package fr.vigie.privacy;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Keeps what a procedure needs from being deleted or anonymised (GDPR, article 17.3.e), until it is released.
 *
 * @param id its number
 * @param reason the procedure; never a witness's name
 * @param testimony one testimony; null for all that the rest describes
 * @param platform a tool's code, or null for all
 * @param from first day observed, or null
 * @param to last day observed, included, or null
 * @param placedAt since when
 * @param placedBy login of who placed it
 * @param releasedAt until when; null while it is in force
 * @param testimonies how many testimonies it covers now
 */
public record LegalHold(
        long id,
        String reason,
        Long testimony,
        String platform,
        LocalDate from,
        LocalDate to,
        Instant placedAt,
        String placedBy,
        Instant releasedAt,
        long testimonies) {

    /** Whether it keeps anything now. */
    public boolean isInForce() {
        return releasedAt == null;
    }
}
