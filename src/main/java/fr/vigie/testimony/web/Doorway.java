package fr.vigie.testimony.web;

import fr.vigie.http.BlurredAddresses;
import fr.vigie.testimony.Submission;
import fr.vigie.testimony.gate.ProofOfWork;
import fr.vigie.testimony.gate.SettingAside;
import fr.vigie.testimony.gate.Turnstile;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The {@link Turnstile} as requests meet it. The addresses that {@code VIGIE_TRUSTED_ADDRESSES} names, separated by commas,
 * pass freely: those of a load test, never those of a proxy.
 */
@ApplicationScoped
public class Doorway {

    private static final System.Logger LOG = System.getLogger(Doorway.class.getName());
    private static final String WAITED = Doorway.class.getName() + ".waited";

    /** After which seconds what passed before a flood is set aside: it is being stored, or the database was away. */
    private static final List<Integer> STORED_AFTER = List.of(3, 15, 60);

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

    @Inject
    SettingAside aside;

    @Resource
    ManagedScheduledExecutorService scheduler;

    /** Counts a try, whatever comes of it. */
    void tried(HttpServletRequest request) {
        if (isTrusted(request) || hasWaited(request)) {
            return;
        }
        List<UUID> keys = turnstile.tried(address(request));
        if (!keys.isEmpty()) {
            STORED_AFTER.forEach(after -> scheduler.schedule(() -> setAside(keys), after, TimeUnit.SECONDS));
        }
    }

    private void setAside(List<UUID> keys) {
        try {
            aside.setAside(keys);
        } catch (RuntimeException noDatabase) {
            LOG.log(System.Logger.Level.WARNING, "What came before a flood could not be set aside");
        }
    }

    /** Lets a program's testimony pass. @return it, as it is to be stored. @throws TooFast when it may not */
    Submission pass(HttpServletRequest request, Submission submission) {
        if (isTrusted(request)) {
            return submission;
        }
        String address = address(request);
        check(turnstile.pass(address, false), "");
        return noted(address, submission, false);
    }

    /**
     * Lets the testimony of a form pass that has a key of its own.
     *
     * @param proof of work, or null
     * @return it, as it is to be stored
     * @throws TooFast when it may not, with a challenge where a proof would help
     * @throws Queued when it may in a few seconds, and is to be asked again then ({@link #hasWaited})
     */
    Submission passForm(HttpServletRequest request, String proof, Submission submission) {
        if (isTrusted(request)) {
            return submission;
        }
        String address = address(request);
        boolean floods = turnstile.asksForProof(address);
        if (hasWaited(request) && !floods) {
            return noted(address, submission, false);
        }
        boolean proven = floods && proofs.isProven(proof);
        Turnstile.Passage passage = turnstile.pass(address, proven);
        if (!passage.open()) {
            Optional<Duration> place = hasWaited(request) ? Optional.empty() : turnstile.takePlace(address);
            place.ifPresent(wait -> {
                throw new Queued(wait);
            });
            check(passage, turnstile.asksForProof(address) ? proofs.challenge() : "");
        }
        return noted(address, submission, proven);
    }

    /** The turn of a request has come that was {@link Queued}. */
    void comes(HttpServletRequest request) {
        request.setAttribute(WAITED, true);
        turnstile.leavesPlace();
    }

    private static boolean hasWaited(HttpServletRequest request) {
        return request.getAttribute(WAITED) != null;
    }

    private Submission noted(String address, Submission submission, boolean proven) {
        return turnstile.passes(address, submission.key(), proven) ? submission.inARush() : submission;
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
