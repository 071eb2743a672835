package fr.vigie.identity.token;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token may be made for. */
public final class TokenScope {

    /** What no program ever does in somebody's name. */
    private static final Set<Permission> BY_HAND_ONLY = EnumSet.of(
            Permission.USE_OWN_ACCOUNT,
            Permission.MANAGE_ACCOUNTS,
            Permission.SEE_CONTACTS,
            Permission.ANSWER_RIGHTS_REQUESTS,
            Permission.PROTECT_DATA);

    private TokenScope() {}

    /** What somebody of this role may give to a token, in the order of the table. */
    public static Set<Permission> offeredTo(Role role) {
        Set<Permission> offered = Permission.of(role);
        offered.removeAll(BY_HAND_ONLY);
        return offered;
    }

    static String written(Collection<Permission> scope) {
        return scope.stream().sorted().map(Permission::name).collect(Collectors.joining(","));
    }

    /** A permission that was taken out of the table since is left out. */
    static List<Permission> read(String written) {
        Set<String> names = Set.of(written.split(","));
        return Arrays.stream(Permission.values())
                .filter(permission -> names.contains(permission.name()))
                .toList();
    }
}
