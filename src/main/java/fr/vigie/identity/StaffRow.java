package fr.vigie.identity;

import java.time.Instant;
import java.util.List;

/**
 * An account as lists and pages show it.
 *
 * @param id its number
 * @param login what its holder signs in with
 * @param displayName the name to greet them by
 * @param role what they are to the union
 * @param academies the codes of a regional section's académies, in order; empty for other roles
 * @param active false once it was closed
 * @param demonstration whether it belongs to the demonstration
 * @param createdAt when it was opened
 * @param secondFactorAsked whether a second factor is asked of it whatever its role
 * @param version grows with each change
 */
public record StaffRow(
        long id,
        String login,
        String displayName,
        Role role,
        List<String> academies,
        boolean active,
        boolean demonstration,
        Instant createdAt,
        boolean secondFactorAsked,
        int version) {

    static StaffRow of(StaffMember member) {
        return new StaffRow(
                member.id(),
                member.login(),
                member.displayName(),
                member.role(),
                member.scope().academies().stream().sorted().toList(),
                member.isActive(),
                member.isDemonstration(),
                member.createdAt(),
                member.isSecondFactorAsked(),
                member.version());
    }
}
