package fr.vigie.testimony;

/** The database answers, and refuses a submission for what it says: it would refuse it again. Nothing was stored. */
class Unacceptable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Unacceptable(Throwable cause) {
        super("the database refuses the testimony", cause);
    }
}
