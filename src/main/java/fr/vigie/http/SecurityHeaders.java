package fr.vigie.http;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.util.Set;

/**
 * What every answer forbids the browser. Public pages run no script at all, but for the form and
 * the page that verifies packs, which run Vigie's own files, and take the one style sheet that is written into them. Staff pages run Vigie's own files and the
 * inline scripts that carry the nonce which PrimeFaces makes for each page. Nothing anywhere is {@code unsafe-}.
 */
public final class SecurityHeaders extends HttpFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final String EVERYWHERE =
            "default-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'; img-src 'self' data:; ";
    private static final String PUBLIC = EVERYWHERE + "script-src 'none'; style-src 'self' ";
    private static final String SCRIPTED = EVERYWHERE + "script-src 'self'; style-src 'self' ";
    private static final Set<String> WITH_SCRIPT =
            Set.of("/temoigner", "/temoigner/en-attente", "/temoigner/suivi", "/relais.js", "/verifier");
    private static final String STAFF = EVERYWHERE + "style-src 'self'; ";

    @Inject
    private transient PublicStyle style;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        var path = asked(request);
        var staff = path.startsWith("/equipe/");
        response.setHeader(POLICY, policy(path, staff));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        // only browsers of before 2020 read it: a page that reflects a script is not shown at all
        response.setHeader("X-XSS-Protection", "1; mode=block");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (staff) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, new OnePolicy(response, staff));
    }

    /** The address that was asked for; an error answers for the one that failed. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed.substring(request.getContextPath().length())
                : RequestPath.of(request);
    }

    private String policy(String path, boolean staff) {
        if (staff) {
            return STAFF + "script-src 'self'";
        }
        return (WITH_SCRIPT.contains(path) ? SCRIPTED : PUBLIC) + style.source();
    }

    /** PrimeFaces adds a policy of its own, about scripts only; two policies would both have to be met. */
    private static final class OnePolicy extends HttpServletResponseWrapper {

        private final boolean staff;

        OnePolicy(HttpServletResponse response, boolean staff) {
            super(response);
            this.staff = staff;
        }

        @Override
        public void addHeader(String name, String value) {
            if (!POLICY.equalsIgnoreCase(name)) {
                super.addHeader(name, value);
            } else if (staff) {
                super.setHeader(POLICY, STAFF + value);
            }
        }
    }
}
