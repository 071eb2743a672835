package fr.vigie.incident.detection;

import fr.vigie.shared.ParisTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules that are compared, each asked at every testimony in the order in which they come in. */
interface Rules {

    /** Whether, with this one, it says that something is going on with its tool. */
    boolean fires(Sighting latest);

    /** « 3 in 15 minutes », for a tool wherever its witnesses are. */
    final class ThreeInAQuarter implements Rules {

        private final Map<String, Deque<Instant>> recent = new HashMap<>();

        @Override
        public boolean fires(Sighting latest) {
            Deque<Instant> times = recent.computeIfAbsent(latest.platform(), p -> new ArrayDeque<>());
            times.addLast(latest.received());
            while (times.getFirst().isBefore(latest.received().minus(Duration.ofMinutes(15)))) {
                times.removeFirst();
            }
            return times.size() >= 3;
        }
    }

    /**
     * What Downdetector publishes of its method (downdetector.com/methodology): reports are compared with their average at
     * this time of day over the last six months, only the first report of one user counts, and an incident is told when
     * there are « significantly » more. What significantly means isn't published: here three standard deviations of a
     * Poisson count above the average of the quarter of an hour, and never fewer than a floor, which is tried at 2 and 3.
     */
    final class SameTimeOfDay implements Rules {

        private static final Duration MEMORY = Duration.ofDays(182);
        private static final Duration QUARTER = Duration.ofMinutes(15);

        /** A tool's testimonies: those of the last quarter of an hour, and those before by their quarter of the day. */
        private static final class Past {
            final Deque<Sighting> now = new ArrayDeque<>();
            final Deque<Sighting> before = new ArrayDeque<>();
            final int[] atQuarter = new int[96];
        }

        private final Map<String, Past> pasts = new HashMap<>();
        private final int floor;
        private final Instant begun;

        SameTimeOfDay(int floor, Instant begun) {
            this.floor = floor;
            this.begun = begun;
        }

        @Override
        public boolean fires(Sighting latest) {
            Past past = pasts.computeIfAbsent(latest.platform(), p -> new Past());
            Instant now = latest.received();
            past.now.addLast(latest);
            while (past.now.getFirst().received().isBefore(now.minus(QUARTER))) {
                Sighting older = past.now.removeFirst();
                past.before.addLast(older);
                past.atQuarter[quarter(older.received())]++;
            }
            while (!past.before.isEmpty() && past.before.getFirst().received().isBefore(now.minus(MEMORY))) {
                past.atQuarter[quarter(past.before.removeFirst().received())]--;
            }
            long persons = past.now.stream().map(Sighting::likeness).distinct().count();
            double days = Math.max(
                    1, Math.min(MEMORY.toDays(), Duration.between(begun, now).toDays()));
            double average = past.atQuarter[quarter(now)] / days;
            return persons >= Math.max(floor, average + 3 * Math.sqrt(average));
        }

        private static int quarter(Instant at) {
            return ParisTime.time(at).toSecondOfDay() / 900;
        }
    }

    /** Vigie's own, which learns each day from the half-year before, without what it took for surges itself. */
    final class Vigie implements Rules {

        private static final int MEMORY_HOURS = 26 * 7 * 24;
        private static final int EVERY_HOURS = 24;

        private final Map<String, Footprint> tools;
        private final HourKinds hours;
        private final long begun;
        private final Deque<Sighting> past = new ArrayDeque<>();
        private final Map<String, List<Habits.SetAside>> asides = new HashMap<>();
        private Scan scan;
        private long learned;

        Vigie(Map<String, Footprint> tools, HourKinds hours, Instant begun) {
            this.tools = tools;
            this.hours = hours;
            this.begun = HourKinds.hour(begun);
            this.learned = this.begun;
            scan = new Scan(Habits.of(tools, hours, this.begun, this.begun, List.of(), List.of()), Watch.FALSE_ALARMS);
        }

        @Override
        public boolean fires(Sighting latest) {
            long hour = HourKinds.hour(latest.received());
            if (hour >= learned + EVERY_HOURS) {
                learn(hour);
            }
            past.addLast(latest);
            var alarm = scan.take(latest);
            alarm.ifPresent(found -> asides.computeIfAbsent(found.platform(), p -> new ArrayList<>())
                    .add(new Habits.SetAside(
                            found.platform(), HourKinds.hour(found.since().minusSeconds(900)), hour + 2)));
            return alarm.isPresent();
        }

        private void learn(long hour) {
            long from = Math.max(begun, hour - MEMORY_HOURS);
            while (!past.isEmpty() && HourKinds.hour(past.getFirst().received()) < from) {
                past.removeFirst();
            }
            Set<String> different = new HashSet<>();
            List<Habits.Count> counts = new ArrayList<>();
            for (Sighting sighting : past) {
                if (different.add(sighting.likeness())) {
                    counts.add(new Habits.Count(
                            sighting.platform(), sighting.academy(), HourKinds.hour(sighting.received()), 1));
                }
            }
            List<Habits.SetAside> aside = new ArrayList<>();
            asides.values().forEach(spans -> {
                spans.removeIf(span -> span.to() < from);
                aside.addAll(merged(spans));
            });
            scan = scan.with(Habits.of(tools, hours, from, hour, counts, aside));
            learned = hour;
        }

        private static List<Habits.SetAside> merged(List<Habits.SetAside> spans) {
            List<Habits.SetAside> merged = new ArrayList<>();
            spans.stream()
                    .sorted(Comparator.comparingLong(Habits.SetAside::from))
                    .forEach(span -> {
                        if (!merged.isEmpty() && merged.get(merged.size() - 1).to() >= span.from()) {
                            Habits.SetAside last = merged.remove(merged.size() - 1);
                            merged.add(
                                    new Habits.SetAside(last.platform(), last.from(), Math.max(last.to(), span.to())));
                        } else {
                            merged.add(span);
                        }
                    });
            return merged;
        }
    }
}
