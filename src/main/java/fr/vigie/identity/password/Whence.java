package fr.vigie.identity.password;

/**
 * Where an attempt to sign in comes from.
 *
 * @param address the caller's address, of which an IPv6 one counts by its first four groups; never kept in clear
 * @param device the mark of a browser that this account has signed in with before, or null
 */
public record Whence(String address, String device) {

    /** A program, or a browser never seen. */
    public static Whence stranger(String address) {
        return new Whence(address, null);
    }

    /** Whether the account has signed in from there before. */
    boolean isKnown() {
        return device != null;
    }

    /** The address as attempts from there have it in common. */
    String network() {
        if (address == null || address.indexOf(':') < 0) {
            return String.valueOf(address);
        }
        String[] groups = address.split(":", -1);
        return String.join(":", java.util.Arrays.copyOf(groups, Math.min(4, groups.length)));
    }
}
