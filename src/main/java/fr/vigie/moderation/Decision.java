package fr.vigie.moderation;

import fr.vigie.testimony.TestimonyState;
import java.time.Instant;

/**
 * A decision as the history of a testimony keeps it; never changed once written.
 *
 * @param outcome what was decided; {@link TestimonyState#RECEIVED} takes the one before back
 * @param reason the code of a rejection's reason, or null
 * @param note a remark, or null
 * @param duplicateOf the mark of the testimony that it repeats, or null
 * @param redacted whether the words let through are a redaction
 * @param decidedAt when it took effect
 * @param decidedBy the login of who decided
 */
public record Decision(
        TestimonyState outcome,
        String reason,
        String note,
        String duplicateOf,
        boolean redacted,
        Instant decidedAt,
        String decidedBy) {}
