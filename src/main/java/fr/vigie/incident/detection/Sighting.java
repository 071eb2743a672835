package fr.vigie.incident.detection;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A testimony as detection sees it: what, where and when, nothing of its words.
 *
 * @param platform the tool's code
 * @param academy the académie's code
 * @param received when it came in
 * @param observed when the trouble was met; null when only the day is known
 * @param place what tells one staff room from another as far as witnesses say: département and kind of school
 * @param likeness the same for two testimonies that say the same in everything that witnesses tick
 */
public record Sighting(
        String platform, String academy, Instant received, Instant observed, String place, String likeness) {

    /**
     * How many independent voices speak: what says the same in everything is one person who sent it twice, and the first
     * colleague of the same place adds nothing, since that is what one staff room's own trouble looks like.
     */
    static int voices(Collection<Sighting> sightings) {
        Set<String> different = new HashSet<>();
        Map<String, Integer> places = new HashMap<>();
        for (Sighting sighting : sightings) {
            if (different.add(sighting.likeness)) {
                places.merge(sighting.academy + ' ' + sighting.place, 1, Integer::sum);
            }
        }
        int colleagues = (int) places.values().stream().filter(n -> n > 1).count();
        return different.size() - colleagues;
    }
}
