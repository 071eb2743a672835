package fr.vigie.identity.web;

import fr.vigie.identity.SignIn;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.password.Whence;
import fr.vigie.identity.session.Means;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** The sign-in form. Its message never tells whether the login or the password was wrong. */
@Named
@RequestScoped
public class SignInForm {

    @Inject
    SignIn signIn;

    @Inject
    SecondStep secondStep;

    @Inject
    Door door;

    private String login;
    private String password;
    private String next;

    /** Signs in and goes on to the page that was asked for, by way of the second step where there is one. */
    public void submit() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        String given = login == null ? "" : login.strip();
        Whence whence = door.whence(request, given);
        Duration wait = signIn.waitFor(given, whence);
        if (!wait.isZero()) {
            refuse(faces, "identity.signIn.wait", Math.max(1, wait.toSeconds()));
            return;
        }
        Optional<StaffMember> member = signIn.check(given, password == null ? "" : password, whence);
        if (member.isEmpty()) {
            refuse(faces, "identity.signIn.refused");
            return;
        }
        StaffMember who = member.get();
        String to = door.goOn(request, response, who, Means.PASSWORD, secondStep.after(who), next);
        faces.getExternalContext().redirect(request.getContextPath() + to);
        faces.responseComplete();
    }

    private void refuse(FacesContext faces, String code, Object... args) {
        Messages messages = Messages.in(faces.getViewRoot().getLocale());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.sentence(code, args), null));
        faces.getExternalContext().setResponseStatus(422);
    }

    public String getLogin() {
        return login;
    }

    public void setLogin(String login) {
        this.login = login;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
