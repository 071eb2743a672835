package fr.vigie.http;

import fr.vigie.shared.Conflict;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Refused;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;

/** What the staff pages' forms share: a refusal is shown beside its fields and keeps what was typed, a success once. */
public final class Form {

    private Form() {}

    /**
     * Shows what was refused: beside the field of the form that has the fault's name as its id, on top where there is none.
     *
     * @param form the form's id
     */
    public static void show(Refused refused, String form) {
        FacesContext faces = FacesContext.getCurrentInstance();
        for (Fault fault : refused.faults()) {
            String sentence = language(faces).sentence(fault);
            var message = new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence);
            UIComponent field =
                    fault.field().isEmpty() ? null : faces.getViewRoot().findComponent(form + ":" + fault.field());
            if (field instanceof UIInput input) {
                input.setValid(false);
            }
            faces.addMessage(field == null ? null : field.getClientId(faces), message);
        }
        faces.validationFailed();
        faces.getExternalContext().setResponseStatus(refused instanceof Conflict ? 409 : 422);
    }

    /** Goes to another page (or this one again) by GET, where the sentence is shown once. */
    public static String done(String page, String code, Object... args) {
        FacesContext faces = FacesContext.getCurrentInstance();
        String sentence = language(faces).sentence(code, args);
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, sentence));
        ExternalContext external = faces.getExternalContext();
        external.getFlash().setKeepMessages(true);
        return page + (page.contains("?") ? "&" : "?") + "faces-redirect=true";
    }

    /** Answers 404 instead of the page. */
    public static void none() {
        FacesContext faces = FacesContext.getCurrentInstance();
        try {
            faces.getExternalContext().responseSendError(404, null);
        } catch (IOException gone) {
            // the caller has left: nobody to tell
        }
        faces.responseComplete();
    }

    private static Messages language(FacesContext faces) {
        return Messages.in(faces.getViewRoot().getLocale());
    }
}
