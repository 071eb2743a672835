package fr.vigie.home.web;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;

/**
 * Addresses that the union's leaflets and answers give, and where they lead. A browser keeps the part after {@code #} of the
 * address that it was sent away from.
 */
@WebServlet({"/faq", "/contact"})
public class KnownAddresses extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Map<String, String> PAGES = Map.of("/faq", "/questions", "/contact", "/questions/poser");

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(HttpServletResponse.SC_MOVED_PERMANENTLY);
        response.setHeader("Location", request.getContextPath() + PAGES.get(request.getServletPath()));
    }
}
