package fr.vigie.moderation.web;

import fr.vigie.catalogue.Territories;
import fr.vigie.csv.Separator;
import fr.vigie.handover.HandingOver;
import fr.vigie.handover.Handover;
import fr.vigie.shared.Refused;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/**
 * {@code /equipe/temoignages/liste?id=…}: the list that who is signed in registered and has not taken yet, as CSV; 404 for any
 * other.
 */
@WebServlet("/equipe/temoignages/liste")
public class TestimonyListFile extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient HandingOver handingOver;

    @Inject
    transient TestimonySheet sheet;

    @Inject
    transient Territories territories;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String written = request.getParameter("id");
        Optional<Handover> waiting = written != null && written.matches("\\d{1,18}")
                ? handingOver
                        .waiting(Long.parseLong(written))
                        .filter(each -> each.what().equals("testimonies"))
                : Optional.empty();
        if (waiting.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Separator separator;
        try {
            separator = Separator.of(request.getParameter("separator"));
        } catch (Refused unknown) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            return;
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"temoignages.csv\"");
        response.setHeader("Cache-Control", "no-store");
        sheet.write(
                waiting.get().id(),
                TestimonyQuery.of(waiting.get().selection()).filter(territories),
                separator,
                response.getOutputStream());
    }
}
