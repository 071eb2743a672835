package fr.vigie.identity.token;

/** What a token that somebody calls with is worth. */
public enum TokenState {
    IN_FORCE,
    /** Its time is over. */
    EXPIRED,
    /** Its owner took it back. */
    REVOKED,
    /** It was never one of ours, or not all of it arrived. */
    UNKNOWN
}
