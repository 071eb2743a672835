package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.http.Sentence;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.invitation.Invited;
import fr.vigie.identity.invitation.Joining;
import fr.vigie.identity.session.Means;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** {@code /equipe/connexion/invitation}: whoever holds the link chooses a password and goes on to sign in. */
@Named
@RequestScoped
public class InvitationForm {

    @Inject
    Joining joining;

    @Inject
    SecondStep secondStep;

    @Inject
    Door door;

    @Inject
    Sentence sentence;

    private final Map<String, String> text = new HashMap<>();

    @Inject
    HttpServletRequest request;

    /** Chooses the password and goes on: to the second step where there is one, else in. */
    public void submit() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        String to;
        try {
            StaffMember who = joining.choosePassword(getKey(), text.get("password"), text.get("again"));
            to = door.goOn(request, response, who, Means.PASSWORD, secondStep.after(who), null);
        } catch (Refused refused) {
            Form.show(refused, "invitation");
            return;
        }
        faces.getExternalContext().redirect(request.getContextPath() + to);
        faces.responseComplete();
    }

    /** Whom the link invites; null when it is good no more. */
    public Invited getInvited() {
        return joining.look(getKey()).orElse(null);
    }

    /** What the password typed so far is worth, as a sentence; empty before anything was typed. */
    public String getStrength() {
        Invited invited = getInvited();
        return Strength.sentence(
                sentence,
                text.get("password"),
                invited == null ? null : invited.login(),
                invited == null ? null : invited.displayName());
    }

    public Map<String, String> getText() {
        return text;
    }

    /** The link's mark, as it came: whether the form is there at all depends on it, before any field is read. */
    public String getKey() {
        return request.getParameter("cle");
    }
}
