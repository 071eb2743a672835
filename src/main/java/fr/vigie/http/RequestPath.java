package fr.vigie.http;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Which page or call is asked for: the path within the application by which the server chose who answers, decoded and without
 * {@code ..}. Whoever decides on something goes by this one. The address as it was written ({@code getRequestURI}) may name one page and
 * reach another.
 */
public final class RequestPath {

    private RequestPath() {}

    /** {@code /equipe/comptes/index.xhtml}; {@code /} for the home page. */
    public static String of(HttpServletRequest request) {
        String more = request.getPathInfo();
        return more == null ? request.getServletPath() : request.getServletPath() + more;
    }
}
