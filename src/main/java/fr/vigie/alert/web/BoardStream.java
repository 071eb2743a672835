package fr.vigie.alert.web;

import fr.vigie.http.Language;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;

/**
 * {@code /equipe/situation/direct/flux}: the live board as server-sent events, each the whole board. After five minutes the
 * connection ends and the browser asks again: who was signed out or moved meanwhile sees no more than they may.
 */
@WebServlet(urlPatterns = "/equipe/situation/direct/flux", asyncSupported = true)
public class BoardStream extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Inject
    transient OpenDesks desks;

    @Inject
    transient CurrentStaff staff;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!staff.may(Permission.SEE_FIGURES)) {
            response.sendError(403);
            return;
        }
        response.setContentType("text/event-stream");
        response.setCharacterEncoding("UTF-8");
        // a proxy in front shall pass it on as it comes
        response.setHeader("X-Accel-Buffering", "no");
        AsyncContext connection = request.startAsync(request, response);
        connection.setTimeout(LONGEST.toMillis());
        desks.open(staff.scope(), Language.of(request), connection);
    }
}
