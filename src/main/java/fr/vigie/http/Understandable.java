package fr.vigie.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what no page and no call could answer: an address that holds the character zero, which no table can store and no
 * search can ask for (400, with the name of the part that holds it), and a verb that nothing here understands (405).
 */
public final class Understandable extends HttpFilter {

    private static final Set<String> VERBS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS");
    private static final String ZERO = "%00";
    private static final Pattern NAMED = Pattern.compile("(?:^|&)([A-Za-z][A-Za-z0-9_-]{0,39})=[^&]*%00");

    /** The request's attribute that says which part of the query holds the character zero; empty for the rest of it. */
    static final String FIELD = "fr.vigie.http.zero";

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String query = request.getQueryString();
        if (request.getRequestURI().contains(ZERO) || query != null && query.contains(ZERO)) {
            request.setAttribute(FIELD, name(query));
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!VERBS.contains(request.getMethod())) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static String name(String query) {
        Matcher named = NAMED.matcher(query == null ? "" : query);
        return named.find() ? named.group(1) : "";
    }
}
