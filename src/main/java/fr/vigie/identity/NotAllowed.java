package fr.vigie.identity;

/** The signed-in staff member may not do this: 403. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String login, String what) {
        super(login + " may not: " + what);
    }
}
