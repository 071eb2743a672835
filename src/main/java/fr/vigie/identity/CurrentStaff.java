package fr.vigie.identity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Arrays;
import java.util.Optional;

/**
 * The staff member on whose behalf this request runs, as the database knows them now: an account closed a minute ago may
 * do nothing more, whatever its session says.
 */
@RequestScoped
public class CurrentStaff {

    @Inject
    SecurityContext security;

    @Inject
    StaffMembers members;

    private Optional<StaffMember> member;

    /** The staff member; empty when nobody is signed in, or when the account was closed meanwhile. */
    public Optional<StaffMember> member() {
        if (member == null) {
            member = Optional.ofNullable(security.getCallerPrincipal())
                    .flatMap(caller -> members.find(caller.getName()))
                    .filter(StaffMember::isActive);
        }
        return member;
    }

    /** Whether somebody is signed in. */
    public boolean signedIn() {
        return member().isPresent();
    }

    /** The login, as the audit trail names the actor. @throws NotSignedIn */
    public String login() {
        return required().login();
    }

    /** The name to greet them by. @throws NotSignedIn */
    public String displayName() {
        return required().displayName();
    }

    /** @throws NotSignedIn */
    public Role role() {
        return required().role();
    }

    /** Which académies they see and file for. @throws NotSignedIn */
    public Scope scope() {
        return required().scope();
    }

    /** Whether they hold the permission; false when nobody is signed in. */
    public boolean may(Permission permission) {
        return member().map(StaffMember::role).filter(permission::isHeldBy).isPresent();
    }

    /**
     * Insists on one of these permissions.
     *
     * @throws NotSignedIn when nobody is signed in
     * @throws NotAllowed when they hold none of them
     */
    public void require(Permission... anyOf) {
        StaffMember who = required();
        if (Arrays.stream(anyOf).noneMatch(permission -> permission.isHeldBy(who.role()))) {
            throw new NotAllowed(who.login(), Arrays.toString(anyOf));
        }
    }

    private StaffMember required() {
        return member().orElseThrow(NotSignedIn::new);
    }
}
