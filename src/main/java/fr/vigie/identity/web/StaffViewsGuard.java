package fr.vigie.identity.web;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.StaffPages;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * Looks a second time, before a staff page reads or does anything: by the name of the file that is going to be shown, whatever
 * address led to it. {@link StaffPagesGuard} has asked whoever isn't signed in to do so; what comes here without permission
 * came another way, and there is no such page for it.
 */
public final class StaffViewsGuard implements PhaseListener {

    private static final long serialVersionUID = 1L;
    private static final String STAFF = "/equipe";
    private static final String SIGN_IN = STAFF + "/connexion";

    @Override
    public PhaseId getPhaseId() {
        return PhaseId.RESTORE_VIEW;
    }

    @Override
    public void beforePhase(PhaseEvent event) {
        // which view it is isn't known yet
    }

    @Override
    public void afterPhase(PhaseEvent event) {
        var faces = event.getFacesContext();
        String view = faces.getViewRoot() == null ? "" : faces.getViewRoot().getViewId();
        if (!view.startsWith(STAFF + "/") || isSignIn(view)) {
            return;
        }
        var staff = CDI.current().select(CurrentStaff.class).get();
        var permission = StaffPages.permissionFor(view.substring(STAFF.length()));
        if (permission.isEmpty() || !staff.signedIn() || !staff.may(permission.get())) {
            try {
                faces.getExternalContext().responseSendError(HttpServletResponse.SC_NOT_FOUND, null);
                faces.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static boolean isSignIn(String view) {
        return view.equals(SIGN_IN + ".xhtml") || view.startsWith(SIGN_IN + "/");
    }
}
