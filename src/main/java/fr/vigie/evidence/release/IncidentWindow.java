package fr.vigie.evidence.release;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where and when an incident was, as a pack that is about it takes it: frozen when the pack was asked for, whatever becomes
 * of the incident later.
 *
 * @param incident its number
 * @param platform the tool's code
 * @param region the region's code, or null for the whole country
 * @param from its first day in Paris
 * @param to its last day, included; the last day of the pack's period where the incident goes on
 */
public record IncidentWindow(long incident, String platform, String region, LocalDate from, LocalDate to) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d+) (\\S+) (\\S+) (\\S+) (\\S+)");
    private static final String NATIONAL = "-";

    /** Whether something is of this incident by what is said of it; what isn't said (null) is not known to be. */
    public boolean holds(String tool, LocalDate day, String where) {
        return holds(tool, day) && (region == null || region.equals(where));
    }

    /** Whether the tool and the day are those of the incident. */
    public boolean holds(String tool, LocalDate day) {
        return platform.equals(tool) && day != null && !day.isBefore(from) && !day.isAfter(to);
    }

    /** As the database keeps it. */
    public String written() {
        return incident + " " + platform + " " + (region == null ? NATIONAL : region) + " " + from + " " + to;
    }

    /** Reads what {@link #written} wrote; nothing for anything else. */
    public static Optional<IncidentWindow> read(String written) {
        Matcher parts = WRITTEN.matcher(written);
        return parts.matches()
                ? Optional.of(new IncidentWindow(
                        Long.parseLong(parts.group(1)),
                        parts.group(2),
                        parts.group(3).equals(NATIONAL) ? null : parts.group(3),
                        LocalDate.parse(parts.group(4)),
                        LocalDate.parse(parts.group(5))))
                : Optional.empty();
    }
}
