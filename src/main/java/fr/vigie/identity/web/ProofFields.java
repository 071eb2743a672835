package fr.vigie.identity.web;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.factor.SecondFactors;
import fr.vigie.identity.federation.Links;
import fr.vigie.identity.proof.Proof;
import fr.vigie.identity.proof.ProvingAgain;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;

/** The part of a form by which somebody who is signed in proves again who they are. Nothing typed here is ever shown again. */
@Named
@RequestScoped
public class ProofFields {

    @Inject
    SecondFactors factors;

    @Inject
    Links links;

    @Inject
    CurrentStaff staff;

    @Inject
    Door door;

    @Inject
    HttpServletRequest request;

    @Inject
    Clock clock;

    private String password;
    private String code;

    /** What was given. */
    public Proof given() {
        return new Proof(password, getProvenAt(), code, door.whence(request, staff.login()));
    }

    /** A proof at the provider is good for one thing. */
    public void used() {
        ProvenAgain.use(request);
    }

    /** Whether the person has a second factor. */
    public boolean isCodeNeeded() {
        return factors.isActive(me());
    }

    /** Whether the provider stands for their password. */
    public boolean isByProvider() {
        return links.since(me()).isPresent();
    }

    /** Whether they still have to go to the provider, before any form. */
    public boolean isProviderAwaited() {
        return isByProvider() && getProvenAt() == null;
    }

    /** When the provider asked them last who they are, in their session; null when it didn't, or too long ago. */
    public Instant getProvenAt() {
        return ProvenAgain.at(request, me())
                .filter(at -> at.plus(ProvingAgain.FRESH).isAfter(clock.instant()))
                .orElse(null);
    }

    private long me() {
        return staff.member().orElseThrow().id();
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
