package fr.vigie.identity.federation;

import java.time.Instant;

/**
 * What a provider has said of somebody.
 *
 * @param identity who they are to it
 * @param acr how it knew them ({@code acr}), or null when it didn't say
 * @param authenticatedAt when they last proved to it who they are ({@code auth_time}), or null when it didn't say
 */
record Arrival(Identity identity, String acr, Instant authenticatedAt) {}
