package fr.vigie.identity.federation.web.handover;

import jakarta.annotation.Resource;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import javax.sql.DataSource;
import org.wildfly.security.http.oidc.IDToken;
import org.wildfly.security.http.oidc.OidcPrincipal;

/**
 * Writes down whom the provider has named, under the digest of the mark that the browser set out with, and sends the browser
 * back to Vigie. Nothing of it stays here: the session, with the provider's tokens in it, ends at once.
 */
public class HandOver extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final System.Logger LOG = System.getLogger(HandOver.class.getName());

    private static final String COOKIE = "vigie_passage";
    private static final String BACK = "/equipe/connexion/fournisseur/retour";
    private static final String UNCONFIRMED = "/equipe/connexion.xhtml?fournisseur=UNCONFIRMED";

    @Resource(lookup = "java:jboss/datasources/VigieDS")
    private transient DataSource database;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        if (request.getDispatcherType() == DispatcherType.ERROR) {
            LOG.log(System.Logger.Level.WARNING, "the identity provider confirmed nobody: {0}", response.getStatus());
            response.sendRedirect(UNCONFIRMED);
            return;
        }
        IDToken token = request.getUserPrincipal() instanceof OidcPrincipal<?> caller
                ? caller.getOidcSecurityContext().getIDToken()
                : null; // an access token without one comes from a program, not from a sign-in
        String mark = mark(request);
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        if (token == null || !request.getMethod().equals("GET")) {
            response.sendRedirect(UNCONFIRMED);
            return;
        }
        if (mark != null) {
            try {
                write(mark, token);
            } catch (SQLException e) {
                LOG.log(System.Logger.Level.ERROR, "an arrival could not be written", e);
                response.sendRedirect(UNCONFIRMED);
                return;
            }
        }
        response.sendRedirect(BACK);
    }

    private static String mark(HttpServletRequest request) {
        for (Cookie cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
            if (cookie.getName().equals(COOKIE)) {
                return cookie.getValue();
            }
        }
        return null;
    }

    private void write(String mark, IDToken token) throws SQLException {
        try (var connection = database.getConnection();
                var old = connection.prepareStatement(
                        "delete from provider_arrival where hash = ? or arrived_at < now() - interval '15 minutes'");
                var arrival = connection.prepareStatement(
                        "insert into provider_arrival"
                                + " (hash, issuer, subject, acr, authenticated_at, arrived_at) values (?, ?, ?, ?, ?, now())")) {
            byte[] hash = digest(mark);
            old.setBytes(1, hash);
            old.executeUpdate();
            arrival.setBytes(1, hash);
            arrival.setString(2, token.getIssuer());
            arrival.setString(3, token.getSubject());
            arrival.setString(4, token.getAcr());
            if (token.getClaimValue("auth_time") instanceof Number seconds) {
                arrival.setTimestamp(5, Timestamp.from(Instant.ofEpochSecond(seconds.longValue())));
            } else {
                arrival.setNull(5, Types.TIMESTAMP_WITH_TIMEZONE);
            }
            arrival.executeUpdate();
        }
    }

    private static byte[] digest(String mark) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(mark.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
