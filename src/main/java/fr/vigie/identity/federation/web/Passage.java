package fr.vigie.identity.federation.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * A browser's way to the provider and back, kept in its session; the mark is also in a cookie that the server's OpenID Connect
 * client hands over under, so that nobody can be made to come back with somebody else's identity.
 *
 * @param mark 256 random bits
 * @param setOut when it set out
 * @param invitation the mark of the invitation that it follows, or empty
 * @param next the staff page to go on to
 * @param proof whether somebody who is signed in proves again who they are, instead of coming in
 */
record Passage(String mark, Instant setOut, String invitation, String next, boolean proof) {

    private static final String HERE = "vigie.passage";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Sets out; a passage of before is worth nothing. */
    static Passage begin(HttpServletRequest request, Instant now, String invitation, String next, boolean proof) {
        byte[] random = new byte[32];
        RANDOM.nextBytes(random);
        Passage passage = new Passage(
                Base64.getUrlEncoder().withoutPadding().encodeToString(random), now, invitation, next, proof);
        request.getSession(true)
                .setAttribute(
                        HERE, String.join("\n", passage.mark, now.toString(), invitation, next, String.valueOf(proof)));
        return passage;
    }

    /** Comes back, once. */
    static Optional<Passage> end(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(HERE) instanceof String written)) {
            return Optional.empty();
        }
        session.removeAttribute(HERE);
        String[] parts = written.split("\n", -1);
        return Optional.of(
                new Passage(parts[0], Instant.parse(parts[1]), parts[2], parts[3], Boolean.parseBoolean(parts[4])));
    }
}
