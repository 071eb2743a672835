package fr.vigie.identity.session;

/** Why a session ended before its time. */
public enum SessionEnd {
    SIGNED_OUT,
    /** By its owner or an administrator, from a list. */
    REVOKED,
    PASSWORD_CHANGED,
    ACCOUNT_CLOSED,
    FACTOR_CHANGED
}
