package fr.vigie.incident.detection;

import fr.vigie.incident.detection.Suggestion.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Follows what comes in and suggests openings and closings: one opening for a tool and territory, another one only when
 * the trouble spreads beyond it, and then a closing.
 */
public final class Watch {

    /** What is asked of {@link Scan}; {@code deployment/bench detection} measures what comes of it. */
    public static final double FALSE_ALARMS = .4;

    /** How far back whoever begins to watch must go to know all that counts. */
    public static final Duration MEMORY = Scan.MEMORY;

    /** So many testimonies of a tool within a minute are enough to know that there are many; more need not be taken. */
    public static final int ENOUGH_A_MINUTE = Scan.MOST;

    private Habits habits;
    private Scan scan;
    private final List<Episode> open = new ArrayList<>();

    public Watch(Habits habits) {
        this.habits = habits;
        this.scan = new Scan(habits, FALSE_ALARMS);
    }

    /** Goes on with what was learned since. */
    public void learn(Habits learned) {
        habits = learned;
        scan = scan.with(learned);
    }

    /**
     * Takes up a suggestion that was made before and is neither dismissed nor closed.
     *
     * @param academies of its territory; empty for all of the tool's
     * @param last when it was last told of
     * @param heard how often
     */
    public void resume(
            String platform, String territory, Set<String> academies, Instant since, Instant last, int heard) {
        if (habits.tools().containsKey(platform)) {
            open.add(new Episode(
                    platform,
                    territory,
                    academies.isEmpty() ? habits.tools().get(platform).academies() : academies,
                    since,
                    last,
                    heard));
        }
    }

    /** No longer follows a trouble: somebody dismissed the suggestion, or closed the incident. */
    public void forget(String platform, String territory) {
        open.removeIf(episode -> episode.platform.equals(platform) && episode.territory.equals(territory));
    }

    /** A testimony came in. @param latest not earlier than those before it */
    public Optional<Suggestion> take(Sighting latest) {
        open.stream()
                .filter(episode ->
                        episode.platform.equals(latest.platform()) && episode.academies.contains(latest.academy()))
                .forEach(episode -> episode.hear(latest.received()));
        if (isOpenEverywhere(latest.platform())) {
            scan.hear(latest);
            return Optional.empty();
        }
        Optional<Alarm> alarm = scan.take(latest);
        if (alarm.isEmpty()) {
            return Optional.empty();
        }
        Suggestion suggestion = Suggestion.of(alarm.get());
        Set<String> academies = alarm.get().academy() == null
                ? habits.tools().get(latest.platform()).academies()
                : Set.of(alarm.get().academy());
        return begin(suggestion, academies, alarm.get().voices());
    }

    /** Somebody of the team reported a state. */
    public List<Suggestion> take(Word word) {
        Footprint tool = habits.tools().get(word.platform());
        if (tool == null) {
            return List.of();
        }
        boolean whole = word.academies().isEmpty() || word.academies().containsAll(tool.academies());
        Set<String> academies = whole ? tool.academies() : word.academies();
        if (word.isNormal()) {
            return normal(word, academies);
        }
        if (word.isTrouble()) {
            open.stream()
                    .filter(episode -> episode.platform.equals(word.platform())
                            && academies.stream().anyMatch(episode.academies::contains))
                    .forEach(episode -> episode.hear(word.filed()));
        }
        if (!word.isDown()) {
            return List.of();
        }
        Instant since = scan.onset(word.platform(), academies, word.filed()).orElse(word.from());
        return begin(
                        Suggestion.of(
                                word.platform(), whole ? "" : word.territory(), Reason.REPORT, since, word.filed()),
                        academies,
                        1)
                .stream()
                .toList();
    }

    /** Time goes by: the troubles of which nothing more is heard. */
    public List<Suggestion> at(Instant now) {
        List<Suggestion> silent = new ArrayList<>();
        open.removeIf(episode -> {
            boolean over = episode.isSilent(habits, now);
            if (over) {
                silent.add(Suggestion.of(episode.platform, episode.territory, Reason.SILENCE, episode.last(), now));
            }
            return over;
        });
        return silent;
    }

    private boolean isOpenEverywhere(String platform) {
        return open.stream().anyMatch(episode -> episode.platform.equals(platform) && episode.territory.isEmpty());
    }

    private List<Suggestion> normal(Word word, Set<String> academies) {
        List<Suggestion> closings = new ArrayList<>();
        open.removeIf(episode -> {
            boolean over = episode.platform.equals(word.platform()) && academies.containsAll(episode.academies);
            if (over) {
                closings.add(Suggestion.of(
                        episode.platform, episode.territory, Reason.REPORTED_NORMAL, episode.last(), word.filed()));
            }
            return over;
        });
        return closings;
    }

    private Optional<Suggestion> begin(Suggestion suggestion, Set<String> academies, int heard) {
        boolean known = open.stream()
                .anyMatch(episode ->
                        episode.platform.equals(suggestion.platform()) && episode.academies.containsAll(academies));
        if (known) {
            return Optional.empty();
        }
        open.add(new Episode(
                suggestion.platform(), suggestion.territory(), academies, suggestion.when(), suggestion.at(), heard));
        return Optional.of(suggestion);
    }
}
