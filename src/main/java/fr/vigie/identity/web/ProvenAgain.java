package fr.vigie.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/**
 * That the provider has just asked the person who is signed in who they are, for something that asks for more than a session.
 * Kept in the browser's session, used once.
 */
public final class ProvenAgain {

    private static final String HERE = "vigie.proven";

    private ProvenAgain() {}

    /** Keeps it. @param staffId whose account it was @param at when they came back */
    public static void keep(HttpServletRequest request, long staffId, Instant at) {
        request.getSession(true).setAttribute(HERE, staffId + "\n" + at);
    }

    /** When this person proved it last; empty when they didn't, or when it was used. */
    static Optional<Instant> at(HttpServletRequest request, long staffId) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(HERE) instanceof String written)) {
            return Optional.empty();
        }
        String[] parts = written.split("\n");
        return parts[0].equals(String.valueOf(staffId)) ? Optional.of(Instant.parse(parts[1])) : Optional.empty();
    }

    static void use(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(HERE);
        }
    }
}
