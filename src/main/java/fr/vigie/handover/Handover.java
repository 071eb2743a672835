package fr.vigie.handover;

import java.time.Instant;

/**
 * A list that left in bulk.
 *
 * @param id its number in the register
 * @param file whether it is one file that was taken; else what a program read page by page in one day
 * @param what the kind of list: {@code testimonies}, {@code reports}, {@code statements}, {@code incidents}
 * @param selection which part of it, as the address of the list says it; empty for all; of readings the latest one
 * @param at when it was asked for, or first read that day
 * @param by the login of who did
 * @param purpose what for; null for readings
 * @param recipient to whom; null for readings
 * @param lines how many lines went out
 * @param sha256 the digest of the file, in hexadecimal; null until it has gone out whole, and for readings
 */
public record Handover(
        long id,
        boolean file,
        String what,
        String selection,
        Instant at,
        String by,
        String purpose,
        String recipient,
        long lines,
        String sha256) {}
