package fr.vigie.identity;

import fr.vigie.identity.emergency.EmergencyAccesses;
import fr.vigie.identity.session.Arrival;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;

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

    @Inject
    Arrival arrival;

    @Inject
    EmergencyAccesses emergencies;

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
        return member().filter(who -> holds(who, permission)).isPresent();
    }

    /**
     * Insists on one of these permissions.
     *
     * @throws NotSignedIn when nobody is signed in
     * @throws NotAllowed when they hold none of them
     */
    public void require(Permission... anyOf) {
        StaffMember who = required();
        if (Arrays.stream(anyOf).noneMatch(permission -> holds(who, permission))) {
            List<Permission> theirs = Arrays.stream(anyOf)
                    .filter(permission -> permission.isHeldBy(who.role()))
                    .toList();
            throw theirs.isEmpty()
                    ? new NotAllowed(who.login(), names(List.of(anyOf)))
                    : NotAllowed.byToken(who.login(), names(theirs), theirs);
        }
    }

    private static String names(List<Permission> permissions) {
        return permissions.stream().map(Permission::name).collect(Collectors.joining(","));
    }

    /** By their role, and by the way they came in; contact data in an emergency, too. */
    private boolean holds(StaffMember who, Permission permission) {
        return arrival.allows(permission) && (permission.isHeldBy(who.role()) || inEmergency(who, permission));
    }

    /** An administrator who has broken the glass, on pages only: no program does. */
    private boolean inEmergency(StaffMember who, Permission permission) {
        return permission == Permission.SEE_CONTACTS
                && who.role() == Role.ADMINISTRATOR
                && emergency().isPresent();
    }

    /** The number of the emergency access that is open for them; empty when none is, and for programs. */
    public OptionalLong emergency() {
        return arrival.session().isEmpty()
                ? OptionalLong.empty()
                : member().map(who -> emergencies.openFor(who.id())).orElse(OptionalLong.empty());
    }

    private StaffMember required() {
        return member().orElseThrow(NotSignedIn::new);
    }
}
