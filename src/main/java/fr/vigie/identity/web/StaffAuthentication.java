package fr.vigie.identity.web;

import fr.vigie.http.ErrorPage;
import fr.vigie.http.RequestPath;
import fr.vigie.identity.SignIn;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.refusal.Given;
import fr.vigie.identity.refusal.Refusals;
import fr.vigie.identity.session.Arrival;
import fr.vigie.identity.session.LiveSession;
import fr.vigie.identity.session.StaffSessions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

/**
 * How Vigie knows who is calling (Jakarta Security): the sign-in form's session on pages, HTTP Basic or a personal token on each
 * call of the HTTP interface. The server's session holds a mark alone; whose it is, whether it is still in force and what it
 * may do is asked of the database at each request.
 */
@ApplicationScoped
public class StaffAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";
    private static final String BASIC = "Basic realm=\"Vigie\", charset=\"UTF-8\"";

    @Inject
    SignIn signIn;

    @Inject
    SecondStep secondStep;

    @Inject
    StaffSessions sessions;

    @Inject
    Arrival arrival;

    @Inject
    Door door;

    @Inject
    Refusals refusals;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (isInterface(request)) {
            return program(request, context);
        }
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(Door.MARK) instanceof String mark) || isFile(request)) {
            return context.doNothing();
        }
        Optional<LiveSession> live = sessions.find(mark);
        if (live.isEmpty()) {
            session.removeAttribute(Door.MARK); // over: by its time, its owner or an administrator
            return context.doNothing();
        }
        arrival.bySession(live.get().id());
        return context.notifyContainerAboutLogin(live.get().login(), Set.of("staff"));
    }

    private AuthenticationStatus program(HttpServletRequest request, HttpMessageContext context) {
        String header = request.getHeader("Authorization");
        if (header == null) {
            return context.doNothing();
        }
        if (header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = header.substring(BEARER.length()).strip();
            Optional<SignIn.Bearer> bearer = signIn.recognise(token);
            bearer.ifPresent(who -> arrival.byToken(who.scope()));
            return bearer.map(who -> context.notifyContainerAboutLogin(who.login(), Set.of("staff")))
                    .orElseGet(() -> refused(
                            request,
                            context.getResponse(),
                            "Bearer realm=\"Vigie\", error=\"invalid_token\"",
                            "identity.token." + signIn.stateOf(token)));
        }
        Optional<StaffMember> member = credentials(header)
                .flatMap(given -> signIn.recognise(given[0], given[1], door.whence(request, given[0])));
        if (member.isEmpty()) {
            return refused(request, context.getResponse(), BASIC, "identity.wrongCredentials");
        }
        if (!secondStep.passwordIsEnough(member.get())) {
            refusals.signIn(member.get().login(), Given.PASSWORD_ALONE);
            return refused(request, context.getResponse(), BASIC, "identity.passwordAlone");
        }
        return context.notifyContainerAboutLogin(member.get().login(), Set.of("staff"));
    }

    /** A wrong password is an error even where nobody has to sign in: the caller believes to be somebody. */
    private static AuthenticationStatus refused(
            HttpServletRequest request, HttpServletResponse response, String challenge, String why) {
        ErrorPage.because(request, why); // the server goes there with this status
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        response.setHeader("WWW-Authenticate", challenge);
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

    /** Scripts, styles and images are the same for everybody. */
    private static boolean isFile(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/jakarta.faces.resource/");
    }

    private static boolean isInterface(HttpServletRequest request) {
        return RequestPath.of(request).startsWith("/api/");
    }
}
