package fr.vigie.testimony.web;

import fr.vigie.http.BlurredAddresses;
import fr.vigie.testimony.gate.ProofOfWork;
import fr.vigie.testimony.gate.Turnstile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;

/**
 * The {@link Turnstile} as requests meet it. The addresses that {@code VIGIE_TRUSTED_ADDRESSES} names, separated by commas,
 * pass freely: those of a load test, never those of a proxy.
 */
@ApplicationScoped
public class Doorway {

    private static final Set<String> TRUSTED = Set.of(System.getenv()
            .getOrDefault("VIGIE_TRUSTED_ADDRESSES", "none")
            .strip()
            .split("\\s*,\\s*"));

    @Inject
    Turnstile turnstile;

    @Inject
    ProofOfWork proofs;

    @Inject
    BlurredAddresses addresses;

    /** Counts a try, whatever comes of it. */
    void tried(HttpServletRequest request) {
        if (!isTrusted(request)) {
            turnstile.tried(address(request));
        }
    }

    /** Lets a program's testimony pass. @throws TooFast when it may not */
    void pass(HttpServletRequest request) {
        if (!isTrusted(request)) {
            check(turnstile.pass(address(request), false), "");
        }
    }

    /**
     * Lets the testimony of a form pass that has a key of its own.
     *
     * @param proof of work, or null
     * @throws TooFast when it may not, with a challenge where a proof would help
     */
    void passForm(HttpServletRequest request, String proof) {
        if (isTrusted(request)) {
            return;
        }
        String address = address(request);
        boolean proven = turnstile.asksForProof(address) && proofs.isProven(proof);
        Turnstile.Passage passage = turnstile.passOrQueue(address, proven);
        check(passage, !passage.open() && turnstile.asksForProof(address) ? proofs.challenge() : "");
    }

    /** A hash's key changes within the hour; what is known of an address goes on under its new one. */
    private String address(HttpServletRequest request) {
        String address = addresses.blurred(request);
        addresses.before(request).ifPresent(old -> turnstile.goesOn(old, address));
        return address;
    }

    private static void check(Turnstile.Passage passage, String challenge) {
        if (!passage.open()) {
            throw new TooFast(passage.retryAfter(), challenge);
        }
    }

    private static boolean isTrusted(HttpServletRequest request) {
        return TRUSTED.contains(request.getRemoteAddr());
    }
}
