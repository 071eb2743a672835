package fr.vigie.http;

import fr.vigie.shared.Messages;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.component.html.HtmlInputSecret;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.SystemEvent;
import jakarta.faces.event.SystemEventListener;

/**
 * Fills a staff page's fields with what was typed before the session expired, as the page is about to be shown. Nothing is
 * saved and no button is pressed: only fields are read, as if they had just been typed, so that lists that follow from a
 * field follow from it here as well.
 */
public class ResumedForm implements SystemEventListener {

    /** The request's attribute that says that its parameters include a form to give back. */
    public static final String GIVEN_BACK = ResumedForm.class.getName();

    @Override
    public boolean isListenerForSource(Object source) {
        return source instanceof UIViewRoot;
    }

    @Override
    public void processEvent(SystemEvent event) {
        FacesContext faces = event.getFacesContext();
        if (faces.getExternalContext().getRequestMap().remove(GIVEN_BACK) == null || faces.isPostback()) {
            return;
        }
        faces.getViewRoot().visitTree(VisitContext.createVisitContext(faces), (visit, component) -> {
            if (component instanceof UIInput field && isTyped(faces, field)) {
                fill(faces, field);
            }
            return VisitResult.ACCEPT;
        });
        Messages messages = Messages.in(faces.getViewRoot().getLocale());
        String sentence = messages.sentence("http.resumed");
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, sentence, sentence));
    }

    private static boolean isTyped(FacesContext faces, UIInput field) {
        return !(field instanceof UIViewParameter)
                && !(field instanceof HtmlInputSecret)
                && field.isRendered()
                && wasSent(faces, field);
    }

    /** A box left unticked sends nothing, but its form says that it was there. */
    private static boolean wasSent(FacesContext faces, UIInput field) {
        UIComponent parent = field;
        while (parent != null && !(parent instanceof UIForm)) {
            parent = parent.getParent();
        }
        return parent != null
                && faces.getExternalContext().getRequestParameterMap().containsKey(parent.getClientId(faces));
    }

    private static void fill(FacesContext faces, UIInput field) {
        field.decode(faces);
        field.validate(faces);
        if (field.isValid()) {
            field.updateModel(faces);
        }
    }
}
