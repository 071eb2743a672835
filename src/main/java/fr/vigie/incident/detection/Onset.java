package fr.vigie.incident.detection;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** Since when: of all moments at which the trouble was met, the one from which a higher rate explains best what came since. */
final class Onset {

    private Onset() {}

    /**
     * The most likely beginning.
     *
     * @param sightings at least one, those of the alarm's tool and territory in the last hours
     * @param hourly how many an hour are usual
     * @param now the end of the time looked at
     * @return the moment that a witness gives for it; where no witness gives an hour, when the first of them wrote
     */
    static Instant of(List<Sighting> sightings, double hourly, Instant now) {
        List<Instant> met = sightings.stream()
                .map(Sighting::observed)
                .filter(Objects::nonNull)
                .filter(at -> at.isBefore(now))
                .sorted()
                .toList();
        Instant best = sightings.stream()
                .map(Sighting::received)
                .min(Instant::compareTo)
                .orElse(now);
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < met.size(); i++) {
            double hours = Math.max(Duration.between(met.get(i), now).toSeconds(), 60) / 3600d;
            int count = met.size() - i;
            double gain = count * Math.log(count / (hours * Math.max(hourly, 1e-6))) - (count - hourly * hours);
            if (gain > most && count > hourly * hours) {
                most = gain;
                best = met.get(i);
            }
        }
        return best;
    }
}
