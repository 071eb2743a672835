package fr.vigie.identity.web;

import fr.vigie.http.InterruptedForms;
import fr.vigie.http.RequestPath;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.NotAllowed;
import fr.vigie.identity.Permission;
import fr.vigie.identity.StaffPages;
import fr.vigie.identity.refusal.Refusals;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Stands before every staff page: to the sign-in page without a session, 403 without the permission of its folder or of what a
 * page was made to do, which goes on record. A form
 * that comes too late for its session is kept until its author has signed in again.
 */
@WebFilter(urlPatterns = "/equipe/*", asyncSupported = true)
public class StaffPagesGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient CurrentStaff staff;

    @Inject
    transient InterruptedForms interrupted;

    @Inject
    transient Refusals refusals;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request).substring("/equipe".length());
        if ("stateless".equals(request.getParameter("jakarta.faces.ViewState"))) {
            response.sendError(400); // no staff page is stateless: nobody's form says so
            return;
        }
        if (path.equals("/connexion.xhtml") || path.startsWith("/connexion/")) {
            chain.doFilter(interrupted.givenBack(request), response);
            return;
        }
        response.setHeader("Cache-Control", "no-store");
        if (!staff.signedIn()) {
            toSignIn(request, response);
            return;
        }
        Optional<Permission> permission = StaffPages.permissionFor(path);
        if (permission.isEmpty()) {
            response.sendError(404);
            return;
        }
        if (!staff.may(permission.get())) {
            refused(staff.login(), permission.get().name(), response);
            return;
        }
        try {
            chain.doFilter(interrupted.givenBack(request), response);
        } catch (ServletException | RuntimeException failed) {
            NotAllowed notAllowed =
                    reason(failed).filter(why -> !response.isCommitted()).orElse(null);
            if (notAllowed == null) {
                throw failed;
            }
            refused(notAllowed.login(), notAllowed.asked(), response);
        }
    }

    private void refused(String login, String asked, HttpServletResponse response) throws IOException {
        refusals.access(login, asked);
        response.sendError(403);
    }

    /** What a page does takes a permission that opening it doesn't: no button of ours, but a form made by hand. */
    private static Optional<NotAllowed> reason(Throwable failed) {
        return Stream.iterate(failed, Objects::nonNull, Throwable::getCause)
                .filter(NotAllowed.class::isInstance)
                .map(NotAllowed.class::cast)
                .findFirst();
    }

    private void toSignIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String signIn = request.getContextPath() + "/equipe/connexion.xhtml?suite="
                + URLEncoder.encode(interrupted.pageOf(request), StandardCharsets.UTF_8);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            response.setContentType("text/xml");
            response.setCharacterEncoding("UTF-8");
            response.getWriter()
                    .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + signIn.replace("&", "&amp;") + "\"/></partial-response>");
        } else {
            response.sendRedirect(signIn);
        }
    }
}
