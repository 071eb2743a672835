package fr.vigie.moderation.web;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.moderation.Queue;
import fr.vigie.moderation.QueueFilter;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /equipe/moderation/attente}: how many testimonies wait for the person who asks, a number and nothing else. */
@WebServlet("/equipe/moderation/attente")
public class WaitingCount extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient Queue queue;

    @Inject
    transient CurrentStaff staff;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!staff.may(Permission.MODERATE)) {
            response.sendError(403);
            return;
        }
        response.setContentType("text/plain");
        response.setCharacterEncoding("UTF-8");
        var filter = new QueueFilter(
                given(request, "plateforme"),
                given(request, "academie"),
                "a_masquer".equals(request.getParameter("etat")),
                false);
        response.getWriter().write(String.valueOf(queue.backlog(filter).waiting()));
    }

    private static String given(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null || value.isBlank() ? null : value.replaceFirst("^A", "");
    }
}
