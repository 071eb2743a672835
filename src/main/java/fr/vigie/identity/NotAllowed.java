package fr.vigie.identity;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The signed-in staff member may not do this: 403. */
public class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String login;
    private final String asked;
    private final EnumSet<Permission> beyondToken = EnumSet.noneOf(Permission.class);

    /** @param login who may not @param asked the permissions, any of which would do, separated by commas */
    public NotAllowed(String login, String asked) {
        super(login + " may not: " + asked);
        this.login = login;
        this.asked = asked;
    }

    /** They may themselves, but the token that they call with was not made for it. @param needed any of which would do */
    static NotAllowed byToken(String login, String asked, Collection<Permission> needed) {
        var notAllowed = new NotAllowed(login, asked);
        notAllowed.beyondToken.addAll(needed);
        return notAllowed;
    }

    /** Who may not. */
    public String login() {
        return login;
    }

    /** The permissions, any of which would do, separated by commas. */
    public String asked() {
        return asked;
    }

    /** What the token would have to be made for, any of these; empty when it is not for want of that. */
    public Set<Permission> beyondToken() {
        return EnumSet.copyOf(beyondToken);
    }
}
