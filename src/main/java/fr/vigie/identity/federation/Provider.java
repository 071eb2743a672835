package fr.vigie.identity.federation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The union's OpenID Connect provider as the environment names it. Without {@code VIGIE_OIDC_PROVIDER_URL} there is none, and
 * no page says a word of it.
 */
@ApplicationScoped
public class Provider {

    private final boolean there;
    private final String name;
    private final Set<String> provesTwice;

    /** As the environment says. */
    public Provider() {
        this(System.getenv());
    }

    Provider(Map<String, String> environment) {
        there = !environment.getOrDefault("VIGIE_OIDC_PROVIDER_URL", "").isBlank();
        name = environment.getOrDefault("VIGIE_OIDC_NAME", "").strip();
        provesTwice = Arrays.stream(
                        environment.getOrDefault("VIGIE_OIDC_SECOND_FACTOR", "").split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether accounts may come in by it. */
    public boolean isThere() {
        return there;
    }

    /** What people call it; empty when the environment doesn't say. */
    public Optional<String> name() {
        return Optional.of(name).filter(said -> !said.isEmpty());
    }

    /**
     * Whether what it says of how it knew the person is a second factor. Unless {@code VIGIE_OIDC_SECOND_FACTOR} lists values
     * of {@code acr}, separated by commas, it never is: the provider then stands for the password alone.
     *
     * @param acr the ID token's authentication context, or null
     */
    public boolean provesTwice(String acr) {
        return acr != null && provesTwice.contains(acr);
    }
}
