package fr.vigie.identity.session;

/** How a session's owner was known. */
public enum Means {
    PASSWORD,
    PASSWORD_AND_CODE,
    PASSWORD_AND_RECOVERY,
    /** By the union's own OpenID Connect provider. */
    FEDERATION
}
