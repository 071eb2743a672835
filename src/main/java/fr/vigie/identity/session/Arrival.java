package fr.vigie.identity.session;

import fr.vigie.identity.Permission;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** How this request's caller came in: by a session, or by a token that may do less than its owner. */
@RequestScoped
public class Arrival {

    private Long session;
    private Set<Permission> tokenScope;

    /** Came in by a session. */
    public void bySession(long id) {
        session = id;
    }

    /** Came in by a token of this scope. */
    public void byToken(Set<Permission> scope) {
        tokenScope = Set.copyOf(scope);
    }

    /** The session's number; empty for programs. */
    public OptionalLong session() {
        return session == null ? OptionalLong.empty() : OptionalLong.of(session);
    }

    /** What the token allows at most; empty when it was none. */
    public Optional<Set<Permission>> tokenScope() {
        return Optional.ofNullable(tokenScope);
    }

    /** Whether the way in allows this. */
    public boolean allows(Permission permission) {
        return tokenScope == null || tokenScope.contains(permission);
    }
}
