package fr.vigie.identity;

import java.util.Set;

/**
 * Which académies a staff member sees and files for. Enforced in queries, never only in pages.
 *
 * @param national the whole country; {@code academies} is then empty
 * @param academies the académies' codes; empty and not national means nothing at all
 */
public record Scope(boolean national, Set<String> academies) {

    /** The whole country. */
    public static final Scope NATIONAL = new Scope(true, Set.of());

    public Scope {
        academies = Set.copyOf(academies);
        if (national && !academies.isEmpty()) {
            throw new IllegalArgumentException("a national scope names no académie");
        }
    }

    /** Only these académies. */
    public static Scope of(Set<String> academies) {
        return new Scope(false, academies);
    }

    /** Whether something of this académie may be seen; null (no académie) only nationally. */
    public boolean covers(String academyCode) {
        return national || academyCode != null && academies.contains(academyCode);
    }
}
