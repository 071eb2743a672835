package fr.vigie.incident;

import fr.vigie.report.PlatformState;
import fr.vigie.shared.Refused;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The phases of an incident in order, each of another state than the one before it. A value: changing them makes others.
 *
 * @param all from the earliest on
 */
public record Phases(List<Phase> all) {

    /** None: nothing is known of the tool's state. */
    public static final Phases NONE = new Phases(List.of());

    /** A phase with its end: null while it goes on. */
    public record Span(PlatformState state, Instant from, Instant to) {}

    /** @throws Refused on the field {@code phases} when two of them begin at the same instant */
    public Phases {
        List<Phase> ordered =
                all.stream().sorted(Comparator.comparing(Phase::from)).toList();
        var kept = new ArrayList<Phase>();
        for (int i = 0; i < ordered.size(); i++) {
            if (i > 0 && ordered.get(i).from().equals(ordered.get(i - 1).from())) {
                throw Refused.because("phases", "incident.phases.twice");
            }
            if (kept.isEmpty()
                    || kept.get(kept.size() - 1).state() != ordered.get(i).state()) {
                kept.add(ordered.get(i));
            }
        }
        all = List.copyOf(kept);
    }

    /** Phases out of what was reported, at each instant the worst of what was said then. */
    static Phases reported(Collection<Phase> reports) {
        SortedMap<Instant, Phase> worst = new TreeMap<>();
        for (Phase said : reports) {
            worst.merge(said.from(), said, (one, other) -> one.state().compareTo(other.state()) <= 0 ? one : other);
        }
        return new Phases(List.copyOf(worst.values()));
    }

    /** Whether each of them begins within a period. */
    boolean liesWithin(IncidentPeriod period) {
        return all.stream().allMatch(phase -> period.covers(phase.from()));
    }

    /** What is left of them within a period: the state in force at its start begins with it. */
    Phases within(IncidentPeriod period) {
        Stream<Phase> atStart = all.stream()
                .filter(phase -> phase.from().isBefore(period.start()))
                .reduce((earlier, later) -> later)
                .filter(phase -> all.stream().noneMatch(other -> other.from().equals(period.start())))
                .map(phase -> new Phase(phase.state(), period.start()))
                .stream();
        return new Phases(Stream.concat(atStart, all.stream().filter(phase -> period.covers(phase.from())))
                .toList());
    }

    /** The same after the period changed: a first phase that began with the incident goes on to. */
    Phases moved(IncidentPeriod before, IncidentPeriod after) {
        boolean beganWithIt = !all.isEmpty() && all.get(0).from().equals(before.start());
        if (beganWithIt && after.start().isBefore(before.start())) {
            var earlier = new ArrayList<>(all);
            earlier.set(0, new Phase(all.get(0).state(), after.start()));
            return new Phases(earlier).within(after);
        }
        return within(after);
    }

    /** These, and those of another incident for the time that these say nothing about: outside their own period. */
    Phases with(Phases others, IncidentPeriod own) {
        return new Phases(Stream.concat(all.stream(), others.all.stream().filter(phase -> !own.covers(phase.from())))
                .toList());
    }

    /** Each with its end. */
    public List<Span> spans(Instant end) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < all.size(); i++) {
            Instant to = i + 1 < all.size() ? all.get(i + 1).from() : end;
            spans.add(new Span(all.get(i).state(), all.get(i).from(), to));
        }
        return spans;
    }

    /** The last of their states, or {@link PlatformState#UNKNOWN}. */
    public PlatformState last() {
        return all.isEmpty() ? PlatformState.UNKNOWN : all.get(all.size() - 1).state();
    }

    @Override
    public String toString() {
        return all.stream()
                .map(phase -> phase.from() + " " + phase.state().code())
                .toList()
                .toString();
    }
}
