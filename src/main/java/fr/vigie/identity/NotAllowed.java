package fr.vigie.identity;

/** The signed-in staff member may not do this: 403. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String login;
    private final String asked;

    /** @param login who may not @param asked the permissions, any of which would do, separated by commas */
    public NotAllowed(String login, String asked) {
        super(login + " may not: " + asked);
        this.login = login;
        this.asked = asked;
    }

    /** Who may not. */
    public String login() {
        return login;
    }

    /** The permissions, any of which would do, separated by commas. */
    public String asked() {
        return asked;
    }
}
