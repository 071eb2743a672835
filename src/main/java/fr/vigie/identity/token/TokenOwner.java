package fr.vigie.identity.token;

import fr.vigie.identity.Permission;
import java.util.Set;

/**
 * Whose a token in force is.
 *
 * @param staffId the account
 * @param scope what the token may do at most
 */
public record TokenOwner(long staffId, Set<Permission> scope) {}
