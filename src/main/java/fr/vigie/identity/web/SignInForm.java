package fr.vigie.identity.web;

import fr.vigie.identity.SignIn;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/** The sign-in form. Its message never tells whether the login or the password was wrong. */
@Named
@RequestScoped
public class SignInForm {

    @Inject
    SecurityContext security;

    @Inject
    SignIn signIn;

    private String login;
    private String password;
    private String next;

    /** Signs in and goes on to the page that was asked for. */
    public void submit() throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        Duration wait = login == null ? Duration.ZERO : signIn.waitFor(login);
        if (!wait.isZero()) {
            refuse(faces, "identity.signIn.wait", Math.max(1, wait.toSeconds()));
            return;
        }
        var request = (HttpServletRequest) faces.getExternalContext().getRequest();
        var response = (HttpServletResponse) faces.getExternalContext().getResponse();
        AuthenticationStatus status = security.authenticate(
                request,
                response,
                AuthenticationParameters.withParams()
                        .credential(new UsernamePasswordCredential(
                                login == null ? "" : login.strip(), password == null ? "" : password)));
        if (status == AuthenticationStatus.SUCCESS) {
            faces.getExternalContext().redirect(request.getContextPath() + target());
            faces.responseComplete();
        } else {
            refuse(faces, "identity.signIn.refused");
        }
    }

    private void refuse(FacesContext faces, String code, Object... args) {
        Messages messages = Messages.in(faces.getViewRoot().getLocale());
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, messages.sentence(code, args), null));
        faces.getExternalContext().setResponseStatus(422);
    }

    /** Only a page of ours: an address from elsewhere would make this an open redirect. */
    private String target() {
        boolean ours = next != null && next.matches("/equipe/[A-Za-z0-9/._?=&%-]*") && !next.contains("..");
        return ours && !next.startsWith("/equipe/connexion") ? next : "/equipe/";
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
