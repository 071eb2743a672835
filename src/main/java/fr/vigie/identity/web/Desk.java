package fr.vigie.identity.web;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What pages ask about the person in front of them: their name, and what they may do. */
@Named
@RequestScoped
public class Desk {

    @Inject
    CurrentStaff staff;

    /** Whether they hold this permission, by its name in {@link Permission}. */
    public boolean may(String permission) {
        return staff.may(Permission.valueOf(permission));
    }

    public boolean isSignedIn() {
        return staff.signedIn();
    }

    /** Their name; empty when nobody is signed in. */
    public String getName() {
        return staff.signedIn() ? staff.displayName() : "";
    }

    public String getLogin() {
        return staff.signedIn() ? staff.login() : "";
    }

    /** Their role's name in messages: {@code identity.role.EDITOR}. */
    public String getRole() {
        return staff.signedIn() ? staff.role().name() : "";
    }
}
