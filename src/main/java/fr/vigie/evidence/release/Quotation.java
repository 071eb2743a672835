package fr.vigie.evidence.release;

import java.time.LocalDate;

/**
 * Words that may be quoted, with what may be said of who wrote them.
 *
 * @param testimonyId whose; stays in Vigie
 * @param week {@code 2021-W14}
 * @param day null where it isn't said
 * @param platform the tool's code
 * @param text exactly as moderation let it through
 * @param consent {@code anonyme}, {@code fonction} or {@code nom}
 * @param attribution « professeure de lycée, académie de Créteil »
 */
public record Quotation(
        long testimonyId,
        String week,
        LocalDate day,
        String platform,
        String text,
        String consent,
        String attribution) {}
