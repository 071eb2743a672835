package fr.vigie.figures;

import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rules on states of tools by day. */
public final class StateRules {

    private static final int SHORTEST_RUN = 2;

    private StateRules() {}

    /** A state reported of a tool for a day. */
    public record Reported(String platform, LocalDate day, PlatformState state) {}

    /**
     * The state of each tool on each school day, and on other days for which somebody reported: the worst reported, or
     * unknown.
     *
     * @param platforms tools to list even where nobody reported
     */
    public static SortedMap<String, SortedMap<LocalDate, PlatformState>> byDay(
            Collection<Reported> reports, Collection<String> platforms, List<LocalDate> schoolDays) {
        SortedMap<String, SortedMap<LocalDate, PlatformState>> states = new TreeMap<>();
        Stream.concat(platforms.stream(), reports.stream().map(Reported::platform))
                .distinct()
                .forEach(platform -> {
                    SortedMap<LocalDate, PlatformState> days = new TreeMap<>();
                    schoolDays.forEach(day -> days.put(day, PlatformState.UNKNOWN));
                    states.put(platform, days);
                });
        for (Reported report : reports) {
            states.get(report.platform()).merge(report.day(), report.state(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return states;
    }

    /**
     * Until when a tool was inaccessible (« inaccessible jusqu’à »): the end of the unbroken run of blocking states from
     * the week's first school day, when it lasts at least two school days. A day that nobody reported ends it.
     */
    public static Optional<LocalDate> inaccessibleUntil(
            Map<LocalDate, PlatformState> states, List<LocalDate> schoolDays) {
        List<LocalDate> run = schoolDays.stream()
                .takeWhile(
                        day -> states.getOrDefault(day, PlatformState.UNKNOWN).blocking())
                .toList();
        return run.size() < SHORTEST_RUN ? Optional.empty() : Optional.of(run.get(run.size() - 1));
    }
}
