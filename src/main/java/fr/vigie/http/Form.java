package fr.vigie.http;

import fr.vigie.shared.Conflict;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Refused;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectOne;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

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
                keepTyped(input);
                input.setValid(false);
            }
            faces.addMessage(field == null ? null : field.getClientId(faces), message);
        }
        faces.validationFailed();
        faces.getExternalContext().setResponseStatus(refused instanceof Conflict ? 409 : 422);
    }

    /**
     * What was typed went into the page's bean already: once invalid, a field that says nothing of its own is shown empty.
     * To be called before it is made invalid.
     */
    private static void keepTyped(UIInput input) {
        if (input.getSubmittedValue() == null
                && input.getValue() instanceof String typed
                && !(input instanceof UISelectOne)) {
            input.setSubmittedValue(typed);
        }
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

    /** What the address gives for a name, each that isn't blank; empty for none. */
    public static List<String> parameters(String name) {
        String[] given = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get(name);
        return given == null
                ? List.of()
                : Stream.of(given)
                        .filter(value -> !value.isBlank())
                        .map(String::strip)
                        .distinct()
                        .toList();
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
