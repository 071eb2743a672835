package fr.vigie.testimony;

import java.time.Instant;

/**
 * A submission and the moment it came.
 *
 * @param at to the minute it is what the testimony keeps, even if the database takes it later
 */
record Arrival(Submission submission, Instant at) {}
