package fr.vigie.evidence.release;

import fr.vigie.shared.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a pack is about.
 *
 * @param from the first day, included
 * @param to the last day, included
 * @param platforms codes of tools; empty for all
 * @param regions codes of regions; empty for all
 * @param academies codes of académies; empty for all
 * @param incidents where and when the incidents that it is about were; empty for all that happened
 * @param statements the numbers of the official statements that it is about; empty for all of the period
 */
public record Selection(
        LocalDate from,
        LocalDate to,
        Set<String> platforms,
        Set<String> regions,
        Set<String> academies,
        List<IncidentWindow> incidents,
        Set<Long> statements) {

    /** A selection that asks for no incident and no statement in particular. */
    public Selection(LocalDate from, LocalDate to, Set<String> platforms, Set<String> regions, Set<String> academies) {
        this(from, to, platforms, regions, academies, List.of(), Set.of());
    }

    public Selection {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
        platforms = Set.copyOf(platforms);
        regions = Set.copyOf(regions);
        academies = Set.copyOf(academies);
        incidents = List.copyOf(incidents);
        statements = Set.copyOf(statements);
    }

    /** All weeks that the period touches, first one first. */
    public List<Week> weeks() {
        List<Week> weeks = new ArrayList<>();
        for (Week week = Week.of(from); !week.monday().isAfter(to); week = week.next()) {
            weeks.add(week);
        }
        return weeks;
    }

    /** Whether the whole week lies within the period: only then may what is known of the week alone be shown. */
    public boolean holds(Week week) {
        return !week.monday().isBefore(from) && !week.sunday().isAfter(to);
    }

    /** Whether the day lies within the period. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether the tool is asked for, itself and by the incidents. */
    public boolean holdsPlatform(String code) {
        return (platforms.isEmpty() || platforms.contains(code))
                && (incidents.isEmpty()
                        || incidents.stream().anyMatch(each -> each.platform().equals(code)));
    }

    /** Whether the day of a tool is asked for, wherever it was. */
    public boolean holdsToolDay(String code, LocalDate day) {
        return holds(day)
                && holdsPlatform(code)
                && (incidents.isEmpty() || incidents.stream().anyMatch(each -> each.holds(code, day)));
    }

    /** Whether what is said of something lies within an incident that is asked for; null is what isn't said. */
    public boolean holdsIncident(String code, LocalDate day, String region) {
        return incidents.isEmpty() || incidents.stream().anyMatch(each -> each.holds(code, day, region));
    }

    /** Whether an official statement of the period is asked for. */
    public boolean holdsStatement(long id) {
        return statements.isEmpty() || statements.contains(id);
    }

    /** Whether the region is asked for; where académies are asked for, whole regions are not. */
    public boolean holdsRegion(String code) {
        return isEverywhere() || regions.contains(code);
    }

    /** Whether the académie is asked for, itself or through its region. */
    public boolean holdsAcademy(String code, String region) {
        return isEverywhere() || academies.contains(code) || regions.contains(region);
    }

    /** Whether no place is asked for in particular. */
    public boolean isEverywhere() {
        return regions.isEmpty() && academies.isEmpty();
    }

    /** Whether everything of the period is asked for. */
    public boolean isWhole() {
        return isEverywhere() && isAnyTool();
    }

    /** Whether no tool and no incident is asked for in particular. */
    public boolean isAnyTool() {
        return platforms.isEmpty() && incidents.isEmpty();
    }

    /** The codes in order, for texts that have to be the same each time. */
    public static List<String> sorted(Set<String> codes) {
        return List.copyOf(new TreeSet<>(codes));
    }
}
