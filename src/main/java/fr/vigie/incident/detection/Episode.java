package fr.vigie.incident.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/** A trouble that was suggested and of which more may be heard. */
final class Episode {

    final String platform;
    final String territory;
    final Set<String> academies;
    final Instant since;

    private int heard;
    private Instant last;

    Episode(String platform, String territory, Set<String> academies, Instant since, Instant last, int heard) {
        this.platform = platform;
        this.territory = territory;
        this.academies = Set.copyOf(academies);
        this.since = since;
        this.last = last;
        this.heard = Math.max(1, heard);
    }

    Instant last() {
        return last;
    }

    void hear(Instant at) {
        heard++;
        last = Silence.latest(last, at);
    }

    boolean isSilent(Habits habits, Instant now) {
        return Silence.isSignificant(
                heard,
                habits.busyTime(platform, since, last),
                habits.busyTime(platform, last, now),
                Duration.between(last, now));
    }
}
