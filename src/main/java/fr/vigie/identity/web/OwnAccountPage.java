package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.OwnAccount;
import fr.vigie.identity.Permission;
import fr.vigie.identity.notice.AccountNotice;
import fr.vigie.identity.notice.AccountNotices;
import fr.vigie.identity.session.Arrival;
import fr.vigie.identity.session.StaffSession;
import fr.vigie.identity.session.StaffSessions;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /equipe/compte}: one's own account: what one may do, password, sessions. */
@Named
@RequestScoped
public class OwnAccountPage {

    @Inject
    OwnAccount account;

    @Inject
    StaffSessions sessions;

    @Inject
    AccountNotices notices;

    @Inject
    CurrentStaff staff;

    @Inject
    Arrival arrival;

    @Inject
    Door door;

    @Inject
    HttpServletRequest request;

    @Inject
    Sentence sentence;

    private final Map<String, String> text = new HashMap<>();

    /** Changes the password; the person signs in again with the new one. */
    public String changePassword() {
        try {
            account.changePassword(
                    text.get("current"), text.get("password"), text.get("again"), door.whence(request, staff.login()));
            return Form.done("/equipe/connexion", "identity.page.own.changed");
        } catch (Refused refused) {
            Form.show(refused, "mot_de_passe");
            return null;
        }
    }

    /** Ends one of one's sessions. */
    public String endSession(long id) {
        account.endSession(id);
        return Form.done("index", "identity.session.ended");
    }

    public List<StaffSession> getSessions() {
        return sessions.of(staff.member().orElseThrow().id());
    }

    /** What happened to one's account lately. */
    public List<AccountNotice> getNotices() {
        return staff.member()
                .map(me -> notices.of(me.id(), me.login(), arrival.session()))
                .orElse(List.of());
    }

    /** Whether a session is the one of this page. */
    public boolean isThisOne(long id) {
        return arrival.session().stream().anyMatch(here -> here == id);
    }

    /** What the password typed so far is worth, as a sentence; empty before anything was typed. */
    public String getStrength() {
        return Strength.sentence(sentence, text.get("password"), staff.login(), staff.displayName());
    }

    /** What the role may do, in the order of the table. */
    public Set<Permission> getPermissions() {
        return Permission.of(staff.role());
    }

    /** The codes of the académies that one sees and files for; empty for the whole country. */
    public List<String> getAcademies() {
        return staff.scope().academies().stream().sorted().toList();
    }

    public Map<String, String> getText() {
        return text;
    }
}
