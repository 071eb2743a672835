package fr.vigie.identity.web;

import fr.vigie.http.Form;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.session.Means;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * {@code /equipe/connexion/code} and {@code /equipe/connexion/second-facteur}: the second step of a sign-in, a code or a
 * first enrolment. Without a right first step of the last ten minutes both lead back to the first step.
 */
@Named
@RequestScoped
public class CodeForm {

    @Inject
    SecondStep secondStep;

    @Inject
    Door door;

    private String code;
    private String next;
    private List<String> recoveryCodes = List.of();

    /** Back to the first step for who hasn't done it. */
    public void load() throws IOException {
        if (door.pending(request()).isEmpty()) {
            leave("/equipe/connexion.xhtml");
        }
    }

    /** Takes the code and lets the person in. */
    public void submit() throws IOException {
        Optional<Door.Pending> pending = door.pending(request());
        if (pending.isEmpty()) {
            leave("/equipe/connexion.xhtml");
            return;
        }
        try {
            Door.Pending who = pending.get();
            Means means = secondStep.take(who.staffId(), code, door.whence(request(), who.login()));
            door.enter(request(), response(), who.staffId(), who.login(), means.after(who.first()));
            leave(getTarget());
        } catch (Refused refused) {
            Form.show(refused, "etape");
        }
    }

    /** Takes the first code, lets the person in, and stays on the page, the only one that ever shows the recovery codes. */
    public void enrol() throws IOException {
        Optional<Door.Pending> pending = door.pending(request());
        if (pending.isEmpty()) {
            leave("/equipe/connexion.xhtml");
            return;
        }
        try {
            Door.Pending who = pending.get();
            recoveryCodes = secondStep.enrol(who.staffId(), code, door.whence(request(), who.login()));
            door.enter(request(), response(), who.staffId(), who.login(), Means.PASSWORD_AND_CODE.after(who.first()));
        } catch (Refused refused) {
            Form.show(refused, "facteur");
        }
    }

    /** What to set up; null once it is done, or when it isn't asked. */
    public Enrolment getEnrolment() {
        return recoveryCodes.isEmpty()
                ? door.pending(request())
                        .map(who -> new Enrolment(who.login(), secondStep.secretToEnrol(who.staffId())))
                        .orElse(null)
                : null;
    }

    /** The recovery codes that were just made; empty otherwise. */
    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** Where to go on to. */
    public String getTarget() {
        return Onwards.to(next);
    }

    private static void leave(String address) throws IOException {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.getExternalContext().redirect(request().getContextPath() + address);
        faces.responseComplete();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    private static HttpServletResponse response() {
        return (HttpServletResponse)
                FacesContext.getCurrentInstance().getExternalContext().getResponse();
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNext() {
        return next;
    }

    public void setNext(String next) {
        this.next = next;
    }
}
