package fr.vigie.identity.federation.web;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.federation.Links;
import fr.vigie.identity.federation.Provider;
import fr.vigie.identity.web.Onwards;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;

/**
 * {@code /equipe/connexion/fournisseur}: to the provider, from the sign-in page; with {@code cle}, from an invitation; with
 * {@code preuve}, from a page that asks somebody who came in by it to prove again who they are. The provider is told to ask who it is even if it knows.
 */
@WebServlet("/equipe/connexion/fournisseur")
public class SettingOut extends HttpServlet {

    private static final long serialVersionUID = 1L;

    /** What the server's OpenID Connect client answers at, and where alone the cookie goes. */
    static final String CLIENT = "/fournisseur";

    static final String COOKIE = "vigie_passage";
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final Pattern INVITATION = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    @Inject
    transient Provider provider;

    @Inject
    transient CurrentStaff staff;

    @Inject
    transient Links links;

    @Inject
    transient Clock clock;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String invitation = request.getParameter("cle") == null ? "" : request.getParameter("cle");
        boolean proof = request.getParameter("preuve") != null;
        if (!provider.isThere()
                || proof && isNobodyLinked()
                || !invitation.isEmpty() && !INVITATION.matcher(invitation).matches()) {
            response.sendError(404);
            return;
        }
        Passage passage =
                Passage.begin(request, clock.instant(), invitation, Onwards.to(request.getParameter("suite")), proof);
        Cookie cookie = new Cookie(COOKIE, passage.mark());
        cookie.setPath(CLIENT);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setMaxAge((int) LONGEST.toSeconds());
        response.addCookie(cookie);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(CLIENT + "/?prompt=login");
    }

    private boolean isNobodyLinked() {
        return staff.member().flatMap(me -> links.since(me.id())).isEmpty();
    }
}
