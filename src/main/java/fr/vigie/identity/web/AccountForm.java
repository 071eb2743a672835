package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.http.NotThere;
import fr.vigie.http.PublicAddress;
import fr.vigie.identity.Accounts;
import fr.vigie.identity.Role;
import fr.vigie.identity.StaffMembers;
import fr.vigie.identity.StaffRow;
import fr.vigie.identity.factor.SecondFactors;
import fr.vigie.identity.session.Arrival;
import fr.vigie.identity.session.Revoking;
import fr.vigie.identity.session.StaffSession;
import fr.vigie.identity.session.StaffSessions;
import fr.vigie.shared.Refused;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * {@code /equipe/comptes}: the accounts, a new one, and one of them with what the administrator may do with it. An
 * invitation's link is shown while the page is open and never again.
 */
@Named
@ViewScoped
public class AccountForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    StaffMembers members;

    @Inject
    Accounts accounts;

    @Inject
    Revoking revoking;

    @Inject
    StaffSessions sessions;

    @Inject
    SecondFactors factors;

    @Inject
    Arrival arrival;

    private final Map<String, String> text = new HashMap<>();
    private List<String> academies = new ArrayList<>();
    private Role role;
    private boolean askSecondFactor;
    private transient String invitation;
    private Long id;
    private int readVersion;

    /** Looks the account up, when one is asked for; 404 when there is none. */
    public void load() {
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
        askSecondFactor = row.secondFactorAsked();
    }

    /** Opens an account and stays on the page, the only one that ever shows its link. */
    public void open() {
        showing(() -> {
            if (role == Role.SECTION && academies.isEmpty()) {
                throw Refused.because("academies", "identity.academies");
            }
            invitation = accounts.open(text.get("login"), text.get("displayName"), role, scope(), askSecondFactor);
        });
    }

    /** Makes a new link, for who lost the password or let the first one pass. */
    public void invite() {
        showing(() -> invitation = accounts.invite(id));
    }

    /** Gives another name, role or scope. */
    public String assign() {
        return done(
                here(),
                "identity.page.assigned",
                text.get("login"),
                () -> accounts.assign(id, readVersion, text.get("displayName"), role, scope(), askSecondFactor));
    }

    /** Closes the account. */
    public String close() {
        return done(here(), "identity.page.closed", text.get("login"), () -> accounts.close(id));
    }

    /** Opens it again. */
    public String reopen() {
        return done(here(), "identity.page.reopened", text.get("login"), () -> accounts.reopen(id));
    }

    /** Ends one of its sessions. */
    public String endSession(long session) {
        return done(here(), "identity.session.ended", "", () -> revoking.endSession(id, session));
    }

    /** Ends them all. */
    public String endAllSessions() {
        return done(here(), "identity.session.allEnded", text.get("login"), () -> revoking.endAllSessions(id));
    }

    /** Forgets a second factor that was lost. */
    public String forgetSecondFactor() {
        return done(here(), "identity.factor.forgotten", text.get("login"), () -> revoking.forgetSecondFactor(id));
    }

    /** Forgets whom the identity provider knows its holder as. */
    public String unlinkProvider() {
        return done(here(), "identity.provider.unlinked", text.get("login"), () -> revoking.unlinkProvider(id));
    }

    private String here() {
        return "compte?id=" + id;
    }

    /** Only a regional section has académies: those ticked before another role was chosen don't count. */
    private HashSet<String> scope() {
        return role == Role.SECTION ? new HashSet<>(academies) : new HashSet<>();
    }

    private static void showing(Runnable act) {
        try {
            act.run();
        } catch (Refused refused) {
            Form.show(refused, "compte");
        }
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
        return members.row(id).orElseThrow(NotThere::new);
    }

    public List<StaffSession> getSessions() {
        return sessions.of(id);
    }

    /** Whether a session is the administrator's own of this page, which they end by signing out. */
    public boolean isThisOne(long session) {
        return arrival.session().stream().anyMatch(here -> here == session);
    }

    public boolean isSecondFactorActive() {
        return factors.isActive(id);
    }

    /** The link that was just made; empty otherwise. */
    public String getLink() {
        var request = (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
        return invitation == null
                ? ""
                : PublicAddress.of(request) + "/equipe/connexion/invitation.xhtml?cle=" + invitation;
    }

    public boolean isAskSecondFactor() {
        return askSecondFactor;
    }

    public void setAskSecondFactor(boolean askSecondFactor) {
        this.askSecondFactor = askSecondFactor;
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
