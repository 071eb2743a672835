package fr.vigie.incident.member;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Testimonies and reports that somebody picked, by their numbers; each may join an incident.
 *
 * @param testimonies the testimonies' numbers
 * @param reports the reports' numbers
 */
public record Picked(List<Long> testimonies, List<Long> reports) {

    /** Nothing. */
    public static final Picked NONE = new Picked(List.of(), List.of());

    public Picked {
        testimonies = List.copyOf(testimonies);
        reports = List.copyOf(reports);
    }

    /** Whether nothing was picked. */
    public boolean none() {
        return testimonies.isEmpty() && reports.isEmpty();
    }

    /** {@code T#12 S#3}: as the history and the audit trail name them, at most 50. */
    public String marks() {
        return Stream.concat(
                        testimonies.stream().map(id -> "T#" + id),
                        reports.stream().map(id -> "S#" + id))
                .limit(50)
                .collect(Collectors.joining(" "));
    }
}
