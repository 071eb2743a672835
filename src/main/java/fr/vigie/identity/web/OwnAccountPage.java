package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.OwnAccount;
import fr.vigie.identity.Permission;
import fr.vigie.identity.StaffToken;
import fr.vigie.identity.StaffTokens;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** {@code /equipe/compte}: one's own account: what one may do, password, tokens for programs. */
@Named
@RequestScoped
public class OwnAccountPage {

    @Inject
    OwnAccount account;

    @Inject
    StaffTokens tokens;

    @Inject
    CurrentStaff staff;

    private final Map<String, String> text = new HashMap<>();
    private String made;

    public String changePassword() {
        try {
            account.changePassword(text.get("current"), text.get("password"), text.get("again"));
            return Form.done("index", "identity.page.own.changed");
        } catch (Refused refused) {
            Form.show(refused, "mot_de_passe");
            return null;
        }
    }

    /** Makes a token and stays on the page, the only one that ever shows it. */
    public void makeToken() {
        try {
            made = account.makeToken(text.get("name"));
            text.remove("name");
        } catch (Refused refused) {
            Form.show(refused, "jeton");
        }
    }

    public String revokeToken(long id) {
        account.revokeToken(id);
        return Form.done("index", "identity.page.own.revoked");
    }

    public List<StaffToken> getTokens() {
        return tokens.of(staff.member().orElseThrow().id());
    }

    /** What the role may do, in the order of the table. */
    public Set<Permission> getPermissions() {
        return Permission.of(staff.role());
    }

    /** The codes of the académies that one sees and files for; empty for the whole country. */
    public List<String> getAcademies() {
        return staff.scope().academies().stream().sorted().toList();
    }

    /** The token that was just made, or null. */
    public String getMade() {
        return made;
    }

    public Map<String, String> getText() {
        return text;
    }
}
