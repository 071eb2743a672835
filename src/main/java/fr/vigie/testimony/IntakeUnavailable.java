package fr.vigie.testimony;

/** A testimony could not be stored, and nothing of it was: no receipt is given. */
public class IntakeUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IntakeUnavailable(Throwable cause) {
        super("the testimony could not be stored", cause);
    }
}
