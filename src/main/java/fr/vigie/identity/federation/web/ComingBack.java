package fr.vigie.identity.federation.web;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.federation.Admission;
import fr.vigie.identity.federation.NotLetIn;
import fr.vigie.identity.invitation.Joining;
import fr.vigie.identity.session.Means;
import fr.vigie.identity.web.Door;
import fr.vigie.identity.web.ProvenAgain;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/** {@code /equipe/connexion/fournisseur/retour}: from the provider, in or to the second step; or to the form, saying why not. */
@WebServlet("/equipe/connexion/fournisseur/retour")
public class ComingBack extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Admission admission;

    @Inject
    transient Joining joining;

    @Inject
    transient SecondStep secondStep;

    @Inject
    transient Door door;

    @Inject
    transient CurrentStaff staff;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Optional<Passage> passage = Passage.end(request)
                .filter(each -> each.setOut().plus(SettingOut.LONGEST).isAfter(clock.instant()));
        response.sendRedirect(request.getContextPath()
                + (passage.isEmpty() ? refused(NotLetIn.Reason.EXPIRED) : comeIn(request, response, passage.get())));
    }

    private String comeIn(HttpServletRequest request, HttpServletResponse response, Passage passage) {
        try {
            Admission.Arrived arrived = admission.arrive(passage.mark(), passage.setOut());
            if (passage.proof()) {
                return proven(request, passage, admission.enter(arrived.identity()), arrived);
            }
            StaffMember who = passage.invitation().isEmpty()
                    ? admission.enter(arrived.identity())
                    : joining.byProvider(passage.invitation(), arrived.identity());
            SecondStep.Next step = arrived.provedTwice() ? SecondStep.Next.ENTER : secondStep.after(who);
            return door.goOn(request, response, who, Means.FEDERATION, step, passage.next());
        } catch (NotLetIn outside) {
            return passage.proof()
                    ? passage.next() + (passage.next().contains("?") ? "&" : "?") + "fournisseur=" + outside.reason()
                    : refused(outside.reason());
        }
    }

    /** Somebody who is signed in was asked again: it must be them. */
    private String proven(HttpServletRequest request, Passage passage, StaffMember who, Admission.Arrived arrived) {
        if (staff.member().filter(me -> me.login().equals(who.login())).isEmpty()) {
            throw admission.refused(NotLetIn.Reason.OTHER, arrived.identity(), who.login());
        }
        ProvenAgain.keep(request, who.id(), clock.instant());
        return passage.next();
    }

    private static String refused(NotLetIn.Reason reason) {
        return "/equipe/connexion.xhtml?fournisseur=" + reason;
    }
}
