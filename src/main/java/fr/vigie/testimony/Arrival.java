package fr.vigie.testimony;

import java.time.Instant;

/**
 * A submission and the moment it came.
 *
 * @param at to the minute it is what the testimony keeps, even if the database takes it later
 * @param receiptKey the version of the key that its receipt is drawn by, whatever version is in use when it is stored; a
 *     journal of before there were several says none, which is the first
 */
record Arrival(Submission submission, Instant at, int receiptKey) {

    Arrival {
        receiptKey = Math.max(1, receiptKey);
    }
}
