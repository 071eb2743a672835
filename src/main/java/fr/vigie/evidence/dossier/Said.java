package fr.vigie.evidence.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * An official statement or an answer to one.
 *
 * @param mark by which the pack's tables name it
 * @param answers the statement's mark, or null
 * @param concession what in a statement is true, or null
 */
public record Said(
        String mark,
        String answers,
        Instant at,
        LocalDate day,
        String who,
        String summary,
        String quotation,
        String concession,
        String channel,
        String url,
        List<Kept> captures) {}
