package fr.vigie.evidence.seal;

import java.time.Instant;

/**
 * An authority's word that something existed at a moment (RFC 3161).
 *
 * @param response the authority's whole answer, as {@code openssl ts -verify -in} takes it
 * @param at the moment
 * @param authority who says so, by the name in its certificate
 */
public record TimeStamp(byte[] response, Instant at, String authority) {}
