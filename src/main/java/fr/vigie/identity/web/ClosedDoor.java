package fr.vigie.identity.web;

import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Role;
import fr.vigie.identity.StaffMembers;
import fr.vigie.identity.StaffPages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What somebody who is signed in reads where a staff page doesn't open: they keep their menu, and learn for whom the page is and
 * whom to ask.
 */
@Named
@RequestScoped
public class ClosedDoor {

    private static final String STAFF_PAGES = "/equipe";
    private static final int NOT_THEIRS = 403;

    @Inject
    CurrentStaff staff;

    @Inject
    StaffMembers members;

    @Inject
    HttpServletRequest request;

    @Inject
    Sentence sentence;

    /**
     * Whether this answers somebody who is signed in and asked for a staff page. Where the server itself failed nothing more is
     * asked of it: then nobody is.
     */
    public boolean isInside() {
        return status() < 500
                && request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) == null
                && path().startsWith(STAFF_PAGES + "/")
                && staff.signedIn();
    }

    /** For whom the page is and what the person is to Vigie, as a sentence; empty where that is not the reason. */
    public String getReserved() {
        Set<Role> holders = status() != NOT_THEIRS
                ? Set.of()
                : permission().map(Permission::holders).orElse(Set.of());
        return holders.isEmpty() || holders.contains(staff.role())
                ? ""
                : sentence.of(
                        "identity.closedDoor.reserved", named(List.copyOf(holders)), named(List.of(staff.role())));
    }

    /** Whom to ask: the names of those who open accounts; empty where asking them changes nothing. */
    public String getAsk() {
        List<String> names = status() == NOT_THEIRS ? members.namesOf(Role.ADMINISTRATOR) : List.of();
        return names.isEmpty() ? "" : sentence.of("identity.closedDoor.ask", String.join(", ", names));
    }

    private Optional<Permission> permission() {
        return StaffPages.permissionFor(path().substring(STAFF_PAGES.length()));
    }

    private String named(List<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> sentence.of("identity.role." + role))
                .collect(Collectors.joining(", "));
    }

    private String path() {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String address
                ? address.substring(request.getContextPath().length())
                : "";
    }

    private int status() {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status ? status : 500;
    }
}
