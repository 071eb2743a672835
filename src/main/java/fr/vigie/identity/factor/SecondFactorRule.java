package fr.vigie.identity.factor;

import fr.vigie.identity.Role;
import fr.vigie.identity.StaffMember;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Of whom the second factor is asked. {@code VIGIE_SECOND_FACTOR=required} asks it of editors, press, liaison and
 * administrators, and is what a production start does; {@code offered}, what a demonstration does, leaves it to each. An
 * administrator may ask it of any account.
 */
@ApplicationScoped
public class SecondFactorRule {

    private static final Set<Role> ROLES = EnumSet.of(Role.EDITOR, Role.PRESS, Role.LIAISON, Role.ADMINISTRATOR);

    private final boolean required;

    /** As the environment says. @throws IllegalStateException when it says neither of the two words */
    public SecondFactorRule() {
        this(System.getenv());
    }

    SecondFactorRule(Map<String, String> environment) {
        boolean demonstration = Set.of("demo", "empty").contains(environment.getOrDefault("VIGIE_START", "production"));
        String said = environment.getOrDefault("VIGIE_SECOND_FACTOR", "");
        required = switch (said.isBlank() ? demonstration ? "offered" : "required" : said) {
            case "required" -> true;
            case "offered" -> false;
            default -> throw new IllegalStateException("VIGIE_SECOND_FACTOR is neither required nor offered");
        };
    }

    /** Whether an account of this role can't do without. */
    public boolean requires(Role role) {
        return required && ROLES.contains(role);
    }

    /** Whether this account can't do without: by its role, or because it was asked of it. */
    public boolean requires(StaffMember member) {
        return member.isSecondFactorAsked() || requires(member.role());
    }

    /** Whether roles that ought to have it may do without, as in a demonstration. */
    public boolean isOnlyOffered() {
        return !required;
    }
}
