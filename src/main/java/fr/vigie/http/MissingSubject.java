package fr.vigie.http;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.faces.view.ViewMetadata;

/**
 * A page about one thing that is asked for without saying which, or with something that can't be its number: there is no such
 * page. Faces itself would go on and show it without having looked anything up.
 */
public final class MissingSubject implements PhaseListener {

    private static final long serialVersionUID = 1L;

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.PROCESS_VALIDATIONS;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // judged once it is over
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        if (faces.isValidationFailed()
                && !faces.getResponseComplete()
                && ViewMetadata.getViewParameters(faces.getViewRoot()).stream().anyMatch(MissingSubject::isMissing)) {
            Form.none();
        }
    }

    private static boolean isMissing(UIViewParameter parameter) {
        return parameter.isRequired() && !parameter.isValid();
    }
}
