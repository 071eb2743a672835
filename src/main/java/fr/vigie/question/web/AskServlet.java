package fr.vigie.question.web;

import fr.vigie.http.BlurredAddresses;
import fr.vigie.http.OnceKey;
import fr.vigie.http.PublicView;
import fr.vigie.http.Throttle;
import fr.vigie.question.Asking;
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
 * {@code /questions/poser}: the public asks, without account, script or cookie. The answer itself holds the number that leads
 * to what is answered; the same form sent again gives the same number. What is refused comes back with every word in it.
 */
@WebServlet("/questions/poser")
public class AskServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String VIEW = "/WEB-INF/pages/poser.xhtml";
    private static final int MOST = 30;
    private static final Duration AGAIN = Duration.ofMinutes(10);
    private static final int TOO_MANY = 429;
    private static final int UNPROCESSABLE = 422;

    @Inject
    private transient Asking asking;

    @Inject
    private transient AskForm form;

    @Inject
    private transient BlurredAddresses addresses;

    private final transient Throttle sent = new Throttle(MOST, AGAIN);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        show(HttpServletResponse.SC_OK, request, response);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        UUID key = OnceKey.read(request.getParameter("key"));
        form.typed(
                request.getParameter("question"),
                request.getParameter("publish") != null,
                request.getParameter("website"),
                key);
        if (!sent.passes(addresses.blurred(request))) {
            response.setHeader("Retry-After", "60");
            form.refused(Refused.because("question", "question.tooMany", 1));
            show(TOO_MANY, request, response);
            return;
        }
        int status = HttpServletResponse.SC_OK;
        try {
            form.refuseRobots();
            form.sent(asking.ask(request.getParameter("question"), request.getParameter("publish") != null, key));
        } catch (Refused refused) {
            form.refused(refused);
            status = UNPROCESSABLE;
        } catch (PersistenceException | TransactionalException noDatabase) {
            response.setHeader("Retry-After", "60");
            form.refused(Refused.because("question", "question.unavailable"));
            status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        }
        show(status, request, response);
    }

    private static void show(int status, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        PublicView.showAlone(VIEW, status, request, response);
    }
}
