package fr.vigie.identity.session;

/** How a session's owner was known. */
public enum Means {
    PASSWORD,
    PASSWORD_AND_CODE,
    PASSWORD_AND_RECOVERY,
    /** By the union's own OpenID Connect provider. */
    FEDERATION,
    FEDERATION_AND_CODE,
    FEDERATION_AND_RECOVERY;

    /** This way of taking the second step, for who took that first one. */
    public Means after(Means first) {
        return first == FEDERATION ? valueOf(name().replace("PASSWORD", "FEDERATION")) : this;
    }
}
