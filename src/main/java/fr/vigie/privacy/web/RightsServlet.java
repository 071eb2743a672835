package fr.vigie.privacy.web;

import fr.vigie.http.BlurredAddresses;
import fr.vigie.http.OnceKey;
import fr.vigie.http.PublicView;
import fr.vigie.http.Throttle;
import fr.vigie.privacy.Right;
import fr.vigie.privacy.RightsRequest;
import fr.vigie.privacy.RightsRequests;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Refused;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.TransactionalException;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;

/**
 * {@code /vos-donnees/demande}: the form for whoever lost their receipt. How many come from one address is counted in memory
 * for some minutes, by a keyed hash of the address that nobody can undo after an hour.
 */
@WebServlet("/vos-donnees/demande")
public class RightsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VIEW = "/WEB-INF/pages/demande-droits.xhtml";
    private static final int MOST = 20;
    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient RightsRequests requests;

    @Inject
    private transient RightsForm form;

    @Inject
    private transient BlurredAddresses addresses;

    private final transient Throttle sent = new Throttle(MOST, Duration.ofMinutes(10));

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        UUID key = OnceKey.read(request.getParameter("key"));
        form.typed(request.getParameter("right"), request.getParameter("contact"), request.getParameter("words"), key);
        int status = HttpServletResponse.SC_OK;
        try {
            if (!sent.passes(addresses.blurred(request))) {
                response.setHeader("Retry-After", "60");
                status = TOO_MANY;
                throw Refused.because("words", "privacy.form.slow");
            }
            RightsRequest taken = requests.ask(
                    Coded.find(Right.class, request.getParameter("right")).orElse(null),
                    request.getParameter("contact"),
                    request.getParameter("words"),
                    key);
            form.taken(taken);
        } catch (Refused refused) {
            form.refused(refused);
            status = status == TOO_MANY ? TOO_MANY : UNPROCESSABLE;
        } catch (PersistenceException | TransactionalException noDatabase) {
            response.setHeader("Retry-After", "60");
            form.refused(Refused.because("words", "privacy.form.unavailable"));
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        show(status, request, response);
    }

    private static void show(int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PublicView.showAlone(VIEW, status, request, response);
    }
}
