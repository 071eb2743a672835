package fr.vigie.identity.web;

import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.Keyring;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.password.Whence;
import fr.vigie.identity.session.Means;
import fr.vigie.identity.session.StaffSessions;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

/**
 * Between the sign-in form and the staff pages: who has taken a right first step and owes a second step, who has come in, and
 * which browsers an account has come in with before.
 */
@ApplicationScoped
public class Door {

    static final String MARK = "vigie.session";

    private static final String PENDING = "vigie.pending";
    private static final String DEVICE = "vigie_appareil";
    private static final Duration SECOND_STEP = Duration.ofMinutes(10);
    private static final Duration REMEMBERED = Duration.ofDays(180);
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    StaffSessions sessions;

    @Inject
    Clock clock;

    private KeyedHash hash;

    /** Who owes a second step. @param staffId the account whose first step was right @param first which that was */
    public record Pending(long staffId, String login, Means first) {}

    @PostConstruct
    void prepare() {
        Keyring keyring = Keyring.ofEnvironment();
        hash = new KeyedHash(keyring.key("device", keyring.currentVersion("device")));
    }

    /**
     * After a right first step: lets the person in, or remembers for ten minutes that they owe a second one.
     *
     * @param step what {@link SecondStep} asks of them
     * @param next the page that they asked for
     * @return the page to go on to
     */
    public String goOn(
            HttpServletRequest request,
            HttpServletResponse response,
            StaffMember who,
            Means first,
            SecondStep.Next step,
            String next) {
        String to = Onwards.to(next);
        if (step == SecondStep.Next.ENTER) {
            enter(request, response, who.id(), who.login(), first);
            return to;
        }
        // what the browser's session was before is worth nothing
        renewed(request)
                .setAttribute(
                        PENDING,
                        String.join(
                                "\n",
                                String.valueOf(who.id()),
                                who.login(),
                                clock.instant().plus(SECOND_STEP).toString(),
                                first.name()));
        return (step == SecondStep.Next.CODE
                        ? "/equipe/connexion/code.xhtml"
                        : "/equipe/connexion/second-facteur.xhtml")
                + "?suite=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** Who has taken a right first step and owes a second one. */
    Optional<Pending> pending(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PENDING) instanceof String written)) {
            return Optional.empty();
        }
        String[] parts = written.split("\n");
        return clock.instant().isBefore(Instant.parse(parts[2]))
                ? Optional.of(new Pending(Long.parseLong(parts[0]), parts[1], Means.valueOf(parts[3])))
                : Optional.empty();
    }

    /** Lets somebody in: a new session under a new number, and a browser that is known from now on. */
    void enter(HttpServletRequest request, HttpServletResponse response, long staffId, String login, Means means) {
        String mark = sessions.begin(
                staffId,
                login,
                means,
                Browsers.family(request.getHeader("User-Agent")),
                whence(request, login).device() == null);
        HttpSession session = renewed(request);
        session.setAttribute(MARK, mark);
        Cookie device = new Cookie(DEVICE, device(login));
        device.setPath(request.getContextPath() + "/");
        device.setHttpOnly(true);
        device.setSecure(request.isSecure());
        device.setMaxAge((int) REMEMBERED.toSeconds());
        response.addCookie(device);
    }

    /** Where an attempt of this login comes from. */
    Whence whence(HttpServletRequest request, String login) {
        String device = null;
        for (Cookie cookie : request.getCookies() == null ? new Cookie[0] : request.getCookies()) {
            if (cookie.getName().equals(DEVICE) && isOf(cookie.getValue(), login)) {
                device = cookie.getValue();
            }
        }
        return new Whence(request.getRemoteAddr(), device);
    }

    /** No session of before a sign-in is worth anything after it: neither its number nor what it holds, whoever was in it. */
    private static HttpSession renewed(HttpServletRequest request) {
        HttpSession session = request.getSession(true);
        Collections.list(session.getAttributeNames()).forEach(session::removeAttribute);
        // a session made in the request that ends another one would reach no other node
        request.changeSessionId();
        return request.getSession();
    }

    private String device(String login) {
        byte[] random = new byte[16];
        RANDOM.nextBytes(random);
        String number = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        return number + "." + sealOf(number, login);
    }

    private boolean isOf(String device, String login) {
        int dot = device.indexOf('.');
        return login != null
                && dot == 22
                && MessageDigest.isEqual(
                        device.substring(dot + 1).getBytes(StandardCharsets.UTF_8),
                        sealOf(device.substring(0, dot), login).getBytes(StandardCharsets.UTF_8));
    }

    private String sealOf(String number, String login) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hash.of(number + "\n" + login.strip().toLowerCase(Locale.ROOT)));
    }
}
