package fr.vigie.testimony.web;

import fr.vigie.http.PublicView;
import fr.vigie.testimony.LinkToken;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /lien/…}: where the link in a message leads. It opens nothing by itself, since mail programs follow links before
 * people do; the button on it does. The page says neither what it is about nor whether the link is good.
 */
@WebServlet("/lien/*")
public class LinkServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient FollowForm form;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        var token = LinkToken.parse(path.isEmpty() ? "" : path.substring(1));
        if (token.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        form.opens(token.get().text());
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex");
        PublicView.showAlone("/WEB-INF/pages/lien.xhtml", HttpServletResponse.SC_OK, request, response);
    }
}
