package fr.vigie.testimony.web;

import fr.vigie.http.PublicView;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * {@code /temoigner/en-attente}: the testimonies that wait on the reader's own device. The page is the same for everybody;
 * only a script on the device knows what to list.
 */
@WebServlet("/temoigner/en-attente")
public class WaitingServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("Cache-Control", "no-cache");
        PublicView.show("/WEB-INF/pages/en-attente.xhtml", HttpServletResponse.SC_OK, request, response);
    }
}
