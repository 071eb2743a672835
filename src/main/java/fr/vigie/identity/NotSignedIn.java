package fr.vigie.identity;

/** Nobody is signed in: 401, or the sign-in page. */
public class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSignedIn() {
        super("nobody is signed in");
    }
}
