package fr.vigie.incident.detection;

import fr.vigie.report.PlatformState;
import java.time.Instant;
import java.util.Set;

/**
 * A dated report of the team's own.
 *
 * @param platform the tool
 * @param territory empty for the whole country, or the region: {@code R11}
 * @param academies the académies of that region; empty for the whole country
 * @param filed when it was filed
 * @param from the beginning of what it is about
 * @param state what it says
 */
public record Word(
        String platform, String territory, Set<String> academies, Instant filed, Instant from, PlatformState state) {

    public Word {
        academies = Set.copyOf(academies);
    }

    /** Whether it says that the tool is down, or nearly. */
    boolean isDown() {
        return state.blocking();
    }

    /** Whether it says that the tool works, which is not what « better » says. */
    boolean isNormal() {
        return state == PlatformState.NOMINAL;
    }

    /** Whether it says that something is still wrong. */
    boolean isTrouble() {
        return isDown() || state == PlatformState.DEGRADED || state == PlatformState.IMPROVED;
    }
}
