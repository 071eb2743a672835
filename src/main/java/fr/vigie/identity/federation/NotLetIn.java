package fr.vigie.identity.federation;

/** Whoever came from the provider is not let in. */
public class NotLetIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** Why; what the person is told stands in the messages under {@code provider.refused}. */
    public enum Reason {
        /** Nobody came, or too late, or a second time, or in another browser. */
        EXPIRED,
        /** The provider knew them from before and asked for no proof. */
        STALE,
        /** No open account is linked with them. */
        UNKNOWN,
        /** They are linked with another account. */
        TAKEN,
        /** They were to prove that they are who is signed in, and are somebody else. */
        OTHER,
        /** The invitation was used or its week is over. */
        UNINVITED,
        /** The provider refused, failed, or sent back something else than what it was asked. */
        UNCONFIRMED
    }

    private final Reason reason;

    NotLetIn(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    /** Why not. */
    public Reason reason() {
        return reason;
    }
}
