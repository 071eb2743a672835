package fr.vigie.identity.web;

import fr.vigie.identity.SignIn;
import fr.vigie.identity.StaffMember;
import fr.vigie.shared.Messages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * How Vigie knows who is calling (Jakarta Security): the sign-in form's session on pages, HTTP Basic or a personal token on each
 * call of the HTTP interface. A session holds the login alone; what it may do is asked of the database at each request.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    static final String SESSION_LOGIN = "vigie.login";

    @Inject
    SignIn signIn;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()
                && context.getAuthParameters().getCredential() instanceof UsernamePasswordCredential given) {
            return signInWith(given, request, context);
        }
        if (isInterface(request)) {
            return basic(request, context);
        }
        HttpSession session = request.getSession(false);
        Object login = session == null ? null : session.getAttribute(SESSION_LOGIN);
        return login == null ? context.doNothing() : context.notifyContainerAboutLogin((String) login, Set.of("staff"));
    }

    private AuthenticationStatus signInWith(
            UsernamePasswordCredential given, HttpServletRequest request, HttpMessageContext context) {
        Optional<StaffMember> member = signIn.signIn(given.getCaller(), given.getPasswordAsString());
        if (member.isEmpty()) {
            return context.notifyContainerAboutLogin(
                    jakarta.security.enterprise.identitystore.CredentialValidationResult.INVALID_RESULT);
        }
        request.getSession(true);
        request.changeSessionId(); // no session of before the sign-in is worth anything after it
        request.getSession().setAttribute(SESSION_LOGIN, member.get().login());
        return context.notifyContainerAboutLogin(member.get().login(), Set.of("staff"));
    }

    private AuthenticationStatus basic(HttpServletRequest request, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return context.doNothing();
        }
        Optional<StaffMember> member = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? signIn.recognise(header.substring(BEARER.length()).strip())
                : credentials(header).flatMap(given -> signIn.recognise(given[0], given[1]));
        if (member.isPresent()) {
            return context.notifyContainerAboutLogin(member.get().login(), Set.of("staff"));
        }
        return refused(request, context.getResponse());
    }

    /** A wrong password is an error even where nobody has to sign in: the caller believes to be somebody. */
    private static AuthenticationStatus refused(HttpServletRequest request, HttpServletResponse response) {
        Messages messages = Messages.in(request.getLocale());
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", "Basic realm=\"Vigie\", charset=\"UTF-8\"");
        response.setContentType("application/problem+json");
        response.setCharacterEncoding("UTF-8");
        try {
            response.getWriter()
                    .write("{\"type\":\"about:blank\",\"status\":401,\"title\":\"%s\",\"detail\":\"%s\"}"
                            .formatted(
                                    messages.sentence("identity.notSignedIn.title"),
                                    messages.sentence("identity.wrongCredentials")));
        } catch (IOException gone) {
            // the caller has left: nobody to tell
        }
        return AuthenticationStatus.SEND_FAILURE;
    }

    private static Optional<String[]> credentials(String header) {
        if (!header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return Optional.empty();
        }
        try {
            String text =
                    new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 1
                    ? Optional.empty()
                    : Optional.of(new String[] {text.substring(0, colon), text.substring(colon + 1)});
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    private static boolean isInterface(HttpServletRequest request) {
        return request.getRequestURI().startsWith(request.getContextPath() + "/api/");
    }
}
