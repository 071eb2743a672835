package fr.vigie.weeklyreview.composition;

import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tool's week as runs of days in the same state.
 *
 * @param runs in order of days; days that nobody reported are runs of their own
 */
record Timeline(List<Run> runs) {

    /** Consecutive days (of those told) in one state. */
    record Run(PlatformState state, List<LocalDate> days) {
        LocalDate first() {
            return days.get(0);
        }

        LocalDate last() {
            return days.get(days.size() - 1);
        }
    }

    static Timeline of(SortedMap<LocalDate, PlatformState> states) {
        List<Run> runs = new ArrayList<>();
        for (Map.Entry<LocalDate, PlatformState> day : states.entrySet()) {
            Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
            if (last != null && last.state() == day.getValue()) {
                List<LocalDate> days = new ArrayList<>(last.days());
                days.add(day.getKey());
                runs.set(runs.size() - 1, new Run(last.state(), List.copyOf(days)));
            } else {
                runs.add(new Run(day.getValue(), List.of(day.getKey())));
            }
        }
        return new Timeline(List.copyOf(runs));
    }

    /** The same with the days up to this one as a single run, in the mildest state that they saw. */
    Timeline joinedUntil(LocalDate until) {
        SortedMap<LocalDate, PlatformState> states = new TreeMap<>();
        runs.forEach(run -> run.days().forEach(day -> states.put(day, run.state())));
        PlatformState mildest = states.headMap(until.plusDays(1)).values().stream()
                .max(PlatformState::compareTo)
                .orElse(PlatformState.UNKNOWN);
        states.replaceAll((day, state) -> day.isAfter(until) ? state : mildest);
        return of(states);
    }

    /** Whether anybody reported anything. */
    boolean isKnown() {
        return runs.stream().anyMatch(run -> run.state().reported());
    }

    /** Whether somebody reported a day that was less than normal. */
    boolean failed() {
        return runs.stream().anyMatch(run -> run.state().failing());
    }
}
