package fr.vigie.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses what no page and no call could answer: an address that holds the character zero, which no table can store and no
 * search can ask for (400, with the name of the part that holds it), one that can be read in two ways ({@code ..}, {@code //},
 * {@code ;}, slashes or full stops in percents: 400), since one of those who read it might let pass what another one reaches, a verb that nothing here understands (405; pages know of PUT and DELETE as little as of others, and Faces would render them whatever the verb), and a body that is
 * said to be in an encoding that nobody knows (415): Faces would compile a page by it, and fail.
 */
public final class Understandable extends HttpFilter {

    private static final Set<String> VERBS = Set.of("GET", "HEAD", "POST", "OPTIONS");
    private static final Set<String> OF_CALLS = Set.of("PUT", "DELETE");
    private static final String ZERO = "%00";
    private static final Pattern TWO_WAYS =
            Pattern.compile("//|/\\.{1,2}(?:/|$)|[;\\\\]|%(?:2e|2f|5c)", Pattern.CASE_INSENSITIVE);
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
        } else if (TWO_WAYS.matcher(request.getRequestURI()).find()) {
            ErrorPage.because(request, "http.twoWays");
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        } else if (!isUnderstood(request)) {
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!isKnown(request.getCharacterEncoding())) {
            request.setCharacterEncoding(StandardCharsets.UTF_8.name()); // for the page that says so
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isUnderstood(HttpServletRequest request) {
        return VERBS.contains(request.getMethod())
                || OF_CALLS.contains(request.getMethod())
                        && request.getServletPath().startsWith(Api.BASE);
    }

    private static boolean isKnown(String encoding) {
        try {
            return encoding == null || Charset.isSupported(encoding);
        } catch (IllegalCharsetNameException noName) {
            return false;
        }
    }

    private static String name(String query) {
        Matcher named = NAMED.matcher(query == null ? "" : query);
        return named.find() ? named.group(1) : "";
    }
}
