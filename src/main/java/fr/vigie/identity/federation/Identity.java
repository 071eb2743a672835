package fr.vigie.identity.federation;

/**
 * A person as a provider knows them.
 *
 * @param issuer the provider's name for itself ({@code iss})
 * @param subject its identifier of the person, never given to anybody else ({@code sub})
 */
public record Identity(String issuer, String subject) {}
