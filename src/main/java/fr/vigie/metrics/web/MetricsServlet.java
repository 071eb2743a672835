package fr.vigie.metrics.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import fr.vigie.metrics.Meters;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.MessageDigest;

/**
 * {@code GET /sante/metrics}: the figures of this node in Prometheus' text format. For this machine itself, when no proxy
 * stands between, or with the token of {@code VIGIE_METRICS_TOKEN} as {@code Bearer}; for everybody else there is no such
 * address (404).
 */
@WebServlet("/sante/metrics")
public class MetricsServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TOKEN = System.getenv().getOrDefault("VIGIE_METRICS_TOKEN", "");
    private static final String BEARER = "Bearer ";

    @Inject
    private transient Meters meters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isLocal(request) && !hasToken(request.getHeader("Authorization"), TOKEN)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/plain; version=0.0.4; charset=utf-8");
        response.setHeader("Cache-Control", "no-store");
        response.getWriter().print(meters.text());
    }

    /** A proxy says for whom it asks, whatever address that pretends to be. */
    private static boolean isLocal(HttpServletRequest request) throws UnknownHostException {
        return request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null
                && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
    }

    static boolean hasToken(String header, String token) {
        return !token.isBlank()
                && header != null
                && header.startsWith(BEARER)
                && MessageDigest.isEqual(
                        header.substring(BEARER.length()).strip().getBytes(UTF_8), token.getBytes(UTF_8));
    }
}
