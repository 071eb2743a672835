package fr.vigie.identity.federation.web;

import fr.vigie.http.Sentence;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.federation.Links;
import fr.vigie.identity.federation.NotLetIn;
import fr.vigie.identity.federation.Provider;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Arrays;

/** What pages say of the way by the provider. */
@Named
@RequestScoped
public class WayByProvider {

    @Inject
    Provider provider;

    @Inject
    Links links;

    @Inject
    CurrentStaff staff;

    @Inject
    Sentence sentence;

    private String outside;

    /** Whether there is a provider. */
    public boolean isThere() {
        return provider.isThere();
    }

    /** What the provider is called. */
    public String getName() {
        return provider.name().orElseGet(() -> sentence.of("identity.provider.unnamed"));
    }

    /** Why whoever came back from the provider wasn't let in, as a sentence; empty when nobody did. */
    public String getRefusal() {
        return Arrays.stream(NotLetIn.Reason.values())
                .filter(reason -> reason.name().equals(outside))
                .findFirst()
                .map(reason -> sentence.of("identity.provider.refused." + reason))
                .orElse("");
    }

    /** Since when the caller's own account is linked; null when it isn't. */
    public Instant getMineSince() {
        return staff.member().flatMap(me -> links.since(me.id())).orElse(null);
    }

    /** Since when an account is linked, for administrators; null when it isn't. */
    public Instant since(long staffId) {
        return staff.may(Permission.MANAGE_ACCOUNTS) ? links.since(staffId).orElse(null) : null;
    }

    public String getOutside() {
        return outside;
    }

    public void setOutside(String outside) {
        this.outside = outside;
    }
}
