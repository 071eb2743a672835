package fr.vigie.incident.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Listens to testimonies in the order in which they come in and says at each whether there are more than is usual: in
 * windows from two minutes to an hour that end with it, in the tool's whole territory and in its académie alone.
 *
 * <p>How unusual it must be is asked for in the only unit that a team feels, false alarms a month over all tools. Each tool
 * has an equal part in them, half of it for the whole and half for its académies, so that two voices are much where hardly
 * anybody ever speaks, and five are not where many do. When several tools of a family are told of together beyond what
 * chance brings, each of them needs less: what they have in common (a host, a vendor, a morning) is likely.
 */
public final class Scan {

    /** Not longer: after an hour of silence one voice would be taken for the rest of a surge that is over. */
    private static final int[] MINUTES = {2, 5, 10, 15, 30, 60};

    private static final int FAMILY_TOOLS = 3;
    private static final int[] FAMILY_MINUTES = {5, 15, 30};

    /**
     * As long as it isn't known how often a tool is spoken of, two voices are taken to meet by chance so many times as often
     * as the guess says: among tools of which nothing is known, some are spoken of much more than others.
     */
    private static final double DOUBT = 4;

    /** How much less unusual a tool need be while its family is told of. */
    private static final int TOGETHER = 100;

    static final Duration MEMORY = Duration.ofHours(2);

    /** More than these need not be told one by one to know that there are many. */
    static final int MOST = 300;

    private static final Deque<Sighting> NONE = new ArrayDeque<>();

    private final Habits habits;
    private final Map<String, Deque<Sighting>> recent;
    private final double falseAlarms;
    private final double budget;
    private final Map<String, Instant> familyTold = new HashMap<>();
    private final Map<String, Integer> kinds = new HashMap<>();

    /**
     * Begins to listen.
     *
     * @param falseAlarms how many a month, over all tools, chance may bring; fewer as long as little is known
     */
    public Scan(Habits habits, double falseAlarms) {
        this(habits, falseAlarms, new HashMap<>());
    }

    private Scan(Habits habits, double falseAlarms, Map<String, Deque<Sighting>> recent) {
        this.habits = habits;
        this.falseAlarms = falseAlarms;
        this.budget = falseAlarms * habits.trust();
        this.recent = recent;
        habits.tools().values().forEach(tool -> kinds.merge(tool.kind(), 1, Integer::sum));
    }

    /** The same, with what was learned since. */
    public Scan with(Habits learned) {
        Scan next = new Scan(learned, falseAlarms, recent);
        next.familyTold.putAll(familyTold);
        return next;
    }

    /**
     * Takes one more.
     *
     * @param latest not earlier than those before it; of an unknown tool, it is passed over
     */
    public Optional<Alarm> take(Sighting latest) {
        Footprint tool = habits.tools().get(latest.platform());
        if (tool == null || isSentTwice(latest)) {
            return Optional.empty();
        }
        keep(tool, latest);
        boolean together = together(tool.kind(), latest.received());
        double share = budget / habits.tools().size() * (together ? TOGETHER : 1);
        double doubt = together || habits.trust() >= 1 ? 1 : DOUBT;
        Finding whole = find(tool, null, latest, share * (tool.isLocal() ? 1 : .5), doubt);
        Finding local = tool.isLocal()
                ? null
                : find(tool, latest.academy(), latest, share * .5 * tool.part(latest.academy()), doubt);
        Finding best = whole == null || local != null && local.ratio() < whole.ratio() ? local : whole;
        return Optional.ofNullable(best).map(found -> alarm(latest, found, share));
    }

    /** Only remembers it: whether it is too many is known already. */
    void hear(Sighting latest) {
        Footprint tool = habits.tools().get(latest.platform());
        if (tool != null && !isSentTwice(latest)) {
            keep(tool, latest);
        }
    }

    private void keep(Footprint tool, Sighting latest) {
        remember(latest.platform(), latest);
        remember("/" + tool.kind(), latest);
    }

    /** One person who sends the same again adds no voice, and must not push out those of others. */
    private boolean isSentTwice(Sighting latest) {
        for (Sighting before : recent.getOrDefault(latest.platform(), NONE)) {
            if (before.likeness().equals(latest.likeness())) {
                return true;
            }
        }
        return false;
    }

    /** @param ratio to what is allowed: the lower, the more unusual */
    private record Finding(String academy, List<Sighting> counted, int voices, int minutes, Rate usual, double ratio) {}

    private Finding find(Footprint tool, String academy, Sighting latest, double allowed, double doubt) {
        Finding best = null;
        for (int minutes : MINUTES) {
            List<Sighting> counted = within(latest.platform(), academy, latest.received(), minutes);
            int voices = Sighting.voices(counted);
            if (voices >= 2) {
                Rate usual = habits.usual(
                        tool.platform(),
                        academy,
                        latest.received().minus(Duration.ofMinutes(minutes)),
                        latest.received());
                double ratio = usual.timesAMonth(voices) * (voices == 2 ? doubt : 1) / allowed;
                if (ratio <= 1 && (best == null || ratio < best.ratio)) {
                    best = new Finding(academy, counted, voices, minutes, usual, ratio);
                }
            }
        }
        return best;
    }

    private Alarm alarm(Sighting latest, Finding found, double share) {
        Duration window = Duration.ofMinutes(found.minutes);
        List<Sighting> lately = within(latest.platform(), found.academy, latest.received(), (int) MEMORY.toMinutes());
        double hourly = found.usual.mean() * 60 / found.minutes;
        return new Alarm(
                latest.platform(),
                found.academy,
                Onset.of(lately, hourly, latest.received()),
                latest.received(),
                found.voices,
                window,
                found.usual.mean(),
                1 / (found.ratio * share * habits.tools().size()));
    }

    /**
     * Since when a tool is told of in some académies, as far as the last hours show.
     *
     * @return empty when nobody gave an hour
     */
    Optional<Instant> onset(String platform, Set<String> academies, Instant now) {
        List<Sighting> lately = recent.getOrDefault(platform, NONE).stream()
                .filter(sighting -> sighting.observed() != null && academies.contains(sighting.academy()))
                .toList();
        Rate usual = habits.usual(platform, null, now.minus(MEMORY), now);
        return lately.isEmpty()
                ? Optional.empty()
                : Optional.of(Onset.of(lately, usual.mean() / MEMORY.toHours(), now));
    }

    /**
     * Whether tools of a family are told of together, now or within the last two hours. The one that is told of most counts no
     * more than the next and one: however many tell of it, that is its own trouble.
     */
    private boolean together(String kind, Instant now) {
        int tools = kinds.getOrDefault(kind, 0);
        if (tools < FAMILY_TOOLS) {
            return false;
        }
        for (int minutes : FAMILY_MINUTES) {
            List<Integer> told = within("/" + kind, null, now, minutes).stream()
                    .collect(Collectors.groupingBy(Sighting::platform))
                    .values()
                    .stream()
                    .map(Sighting::voices)
                    .sorted(Comparator.reverseOrder())
                    .toList();
            if (told.size() >= FAMILY_TOOLS) {
                int voices = told.stream()
                        .mapToInt(n -> Math.min(n, told.get(1) + 1))
                        .sum();
                if (usualOf(kind, minutes, now).timesAMonth(voices)
                        <= budget * tools / habits.tools().size()) {
                    familyTold.put(kind, now);
                }
            }
        }
        Instant last = familyTold.get(kind);
        return last != null && !last.plus(MEMORY).isBefore(now);
    }

    private Rate usualOf(String kind, int minutes, Instant now) {
        return habits.tools().values().stream()
                .filter(tool -> tool.kind().equals(kind))
                .map(tool -> habits.usual(tool.platform(), null, now.minus(Duration.ofMinutes(minutes)), now))
                .reduce(Rate::plus)
                .orElseThrow();
    }

    private void remember(String where, Sighting latest) {
        Deque<Sighting> sightings = recent.computeIfAbsent(where, w -> new ArrayDeque<>());
        sightings.addLast(latest);
        Instant forgotten = latest.received().minus(MEMORY);
        while (sightings.size() > MOST || sightings.getFirst().received().isBefore(forgotten)) {
            sightings.removeFirst();
        }
    }

    /** The latest first. */
    private List<Sighting> within(String where, String academy, Instant now, int minutes) {
        Instant start = now.minus(Duration.ofMinutes(minutes));
        List<Sighting> counted = new ArrayList<>();
        for (var latest = recent.getOrDefault(where, NONE).descendingIterator(); latest.hasNext(); ) {
            Sighting sighting = latest.next();
            if (sighting.received().isBefore(start)) {
                break;
            }
            if (academy == null || sighting.academy().equals(academy)) {
                counted.add(sighting);
            }
        }
        return counted;
    }
}
