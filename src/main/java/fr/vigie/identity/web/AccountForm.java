package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.identity.Accounts;
import fr.vigie.identity.PasswordRules;
import fr.vigie.identity.Role;
import fr.vigie.identity.StaffMembers;
import fr.vigie.identity.StaffRow;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * {@code /equipe/comptes}: the accounts, a new one, and one of them with what the administrator may do with it. A password
 * is offered ready made; it is shown while the page is open and never again.
 */
@Named
@ViewScoped
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StaffMembers members;

    @Inject
    Accounts accounts;

    private final Map<String, String> text = new HashMap<>();
    private List<String> academies = new ArrayList<>();
    private Role role;
    private Long id;
    private int readVersion;

    /** Looks the account up, when one is asked for; 404 when there is none. */
    public void load() {
        text.put("password", PasswordRules.suggestion());
        if (id != null) {
            members.row(id).ifPresentOrElse(this::fill, Form::none);
        }
    }

    private void fill(StaffRow row) {
        readVersion = row.version();
        text.put("login", row.login());
        text.put("displayName", row.displayName());
        role = row.role();
        academies = new ArrayList<>(row.academies());
    }

    /** Opens an account. */
    public String open() {
        return done("index", "identity.page.opened", text.get("login"), () -> {
            if (role == Role.SECTION && academies.isEmpty()) {
                throw Refused.because("academies", "identity.academies");
            }
            accounts.open(text.get("login"), text.get("displayName"), role, scope(), text.get("password"));
        });
    }

    /** Gives another name, role or scope. */
    public String assign() {
        return done(
                here(),
                "identity.page.assigned",
                text.get("login"),
                () -> accounts.assign(id, readVersion, text.get("displayName"), role, scope()));
    }

    /** Sets the password shown. */
    public String resetPassword() {
        return done(
                here(),
                "identity.page.reset",
                text.get("login"),
                () -> accounts.resetPassword(id, text.get("password")));
    }

    /** Closes the account. */
    public String close() {
        return done(here(), "identity.page.closed", text.get("login"), () -> accounts.close(id));
    }

    /** Opens it again. */
    public String reopen() {
        return done(here(), "identity.page.reopened", text.get("login"), () -> accounts.reopen(id));
    }

    private String here() {
        return "compte?id=" + id;
    }

    /** Only a regional section has académies: those ticked before another role was chosen don't count. */
    private HashSet<String> scope() {
        return role == Role.SECTION ? new HashSet<>(academies) : new HashSet<>();
    }

    private static String done(String page, String code, String login, Runnable act) {
        try {
            act.run();
            return Form.done(page, code, login);
        } catch (Refused refused) {
            Form.show(refused, "compte");
            return null;
        }
    }

    public List<StaffRow> getRows() {
        return members.rows();
    }

    /** The account as it is now. */
    public StaffRow getRow() {
        return members.row(id).orElseThrow();
    }

    public List<Role> getRoles() {
        return List.of(Role.values());
    }

    public Map<String, String> getText() {
        return text;
    }

    public List<String> getAcademies() {
        return academies;
    }

    public void setAcademies(List<String> academies) {
        this.academies = academies;
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public Long getId() {
        return id;
    }

    public void setId(Long id) {
        this.id = id;
    }
}
