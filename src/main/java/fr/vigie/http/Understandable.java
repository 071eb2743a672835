package fr.vigie.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;

/**
 * Refuses what no page and no call could answer: an address that holds the character zero, which no table can store and no
 * search can ask for (400), and a verb that nothing here understands (405).
 */
public final class Understandable extends HttpFilter {

    private static final Set<String> VERBS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
    private static final String ZERO = "%00";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        if (request.getRequestURI().contains(ZERO) || query != null && query.contains(ZERO)) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!VERBS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            chain.doFilter(request, response);
        }
    }
}
