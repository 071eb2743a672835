package fr.vigie.testimony.web;

/** Too much comes from this address: nothing was stored, and it may be tried again. */
final class TooFast extends RuntimeException {

    /** The HTTP status that says so. */
    static final int STATUS = 429;

    private static final long serialVersionUID = 1L;

    private final long retryAfter;
    private final String challenge;

    /**
     * @param retryAfter in seconds
     * @param challenge work that lets it through sooner, or empty
     */
    TooFast(long retryAfter, String challenge) {
        super("too much from one address");
        this.retryAfter = retryAfter;
        this.challenge = challenge;
    }

    long retryAfter() {
        return retryAfter;
    }

    String challenge() {
        return challenge;
    }
}
