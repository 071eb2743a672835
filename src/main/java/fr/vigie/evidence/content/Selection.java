package fr.vigie.evidence.content;

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
 */
public record Selection(
        LocalDate from, LocalDate to, Set<String> platforms, Set<String> regions, Set<String> academies) {

    public Selection {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a period ends after it begins");
        }
        platforms = Set.copyOf(platforms);
        regions = Set.copyOf(regions);
        academies = Set.copyOf(academies);
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

    /** Whether the tool is asked for. */
    public boolean holdsPlatform(String code) {
        return platforms.isEmpty() || platforms.contains(code);
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
        return isEverywhere() && platforms.isEmpty();
    }

    /** The codes in order, for texts that have to be the same each time. */
    static List<String> sorted(Set<String> codes) {
        return List.copyOf(new TreeSet<>(codes));
    }
}
