package fr.vigie.identity.web;

import fr.vigie.identity.session.StaffSessions;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;

/** Ends the session. Only by POST from our own pages: no link from elsewhere can sign anybody out. */
@WebServlet("/equipe/connexion/fin")
public class SignOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    transient StaffSessions sessions;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            if (session.getAttribute(Door.MARK) instanceof String mark) {
                sessions.signOut(mark);
            }
            session.invalidate();
        }
        // pages that the browser would show again on « back »; not its storage, where a witness may keep a draft, nor
        // its cookies,
        // by one of which this account knows it again
        response.setHeader("Clear-Site-Data", "\"cache\"");
        response.sendRedirect(request.getContextPath() + "/equipe/connexion.xhtml");
    }
}
