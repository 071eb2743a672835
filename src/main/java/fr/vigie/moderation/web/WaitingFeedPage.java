package fr.vigie.moderation.web;

import fr.vigie.http.PublicAddress;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** {@code /equipe/moderation/attente.atom}: what waits, as a feed, for who is signed in with the browser. */
@WebServlet(WaitingFeedPage.PATH)
public class WaitingFeedPage extends HttpServlet {

    static final String PATH = "/equipe/moderation/attente.atom";

    private static final long serialVersionUID = 1L;

    @Inject
    transient WaitingFeed feed;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(WaitingFeed.MEDIA_TYPE);
        response.getWriter().write(feed.atom(PublicAddress.of(request), PATH));
    }
}
