package fr.vigie.identity.proof;

import fr.vigie.identity.SignIn;
import fr.vigie.identity.StaffMember;
import fr.vigie.identity.factor.SecondFactors;
import fr.vigie.identity.factor.SecondStep;
import fr.vigie.identity.federation.Links;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Asks somebody who is signed in to prove again who they are (OWASP ASVS 3.7.1): a session that was left open or stolen is not
 * enough. What is wrong counts as a failed attempt to sign in does, so the caller's transaction must not be rolled back by it.
 */
@ApplicationScoped
@Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Refused.class)
public class ProvingAgain {

    /** How long a proof at the provider is good for: the time to fill a form in. */
    public static final Duration FRESH = Duration.ofMinutes(5);

    @Inject
    SignIn signIn;

    @Inject
    SecondStep secondStep;

    @Inject
    SecondFactors factors;

    @Inject
    Links links;

    @Inject
    Clock clock;

    /**
     * By the first step of their sign-in: the provider, where they are linked with it, else the password.
     *
     * @param faults takes {@code password} when it is wrong, {@code provider} when it wasn't asked, or too long ago
     */
    public void byFirstStep(StaffMember who, Proof proof, Faults faults) {
        if (links.since(who.id()).isPresent()) {
            Instant at = proof.provenAt();
            faults.require(
                    at != null && at.plus(FRESH).isAfter(clock.instant()), "provider", "identity.proof.notProven");
        } else {
            faults.require(
                    signIn.check(who.login(), proof.password(), proof.whence()).isPresent(),
                    "password",
                    "identity.password.notCurrent");
        }
    }

    /** By a code, where they have a second factor. @throws Refused {@code code} when it is wrong */
    public void bySecondStep(StaffMember who, Proof proof) {
        if (factors.isActive(who.id())) {
            secondStep.take(who.id(), proof.code(), proof.whence());
        }
    }

    /**
     * By the strongest thing that they have: a code where they have a second factor, else the first step.
     *
     * @throws Refused {@code code}, {@code password} or {@code provider}
     */
    public void byOneStep(StaffMember who, Proof proof) {
        if (factors.isActive(who.id())) {
            secondStep.take(who.id(), proof.code(), proof.whence());
            return;
        }
        Faults faults = new Faults();
        byFirstStep(who, proof, faults);
        faults.refuseIfAny();
    }
}
