package fr.vigie.alert;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.incident.detection.Habits;
import fr.vigie.incident.detection.Sighting;
import fr.vigie.incident.detection.Suggestion;
import fr.vigie.incident.detection.Watch;
import fr.vigie.incident.detection.Word;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/**
 * One look at what came in lately. Whoever looks begins from the tables: any node may, one at a time, and nothing is lost
 * with a node.
 */
@ApplicationScoped
public class Detecting {

    /** Any number that nobody else locks. */
    private static final long LOCK = 0x7669_6769_6501L;

    private static final Duration FOLLOWED = Duration.ofDays(14);

    /** How far back is counted how often a trouble was told of. */
    private static final Duration TOLD = Duration.ofDays(2);

    @PersistenceContext
    EntityManager entities;

    @Inject
    Heard heard;

    @Inject
    Usual usual;

    @Inject
    Suggestions suggestions;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Looks, and offers what is new with an audit line each.
     *
     * @return how many; none when another node is looking
     */
    @Transactional
    public int look() {
        boolean mine = entities.unwrap(Session.class)
                .createNativeQuery("select pg_try_advisory_xact_lock(:lock)", Boolean.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (!mine) {
            return 0;
        }
        Instant now = clock.instant();
        Instant from = now.minus(Watch.MEMORY);
        Watch watch = new Watch(usual.habits(now));
        List<SuggestionRow> known = suggestions.since(from);
        for (SuggestionRow row : suggestions.followed(now.minus(FOLLOWED))) {
            resume(watch, row, from);
        }
        int offered = 0;
        for (Suggestion suggestion : replay(watch, from, now)) {
            if (known.stream().noneMatch(row -> same(row, suggestion))) {
                long id = suggestions.add(suggestion);
                audit.record(AuditEvent.of(AuditEvent.SYSTEM, "suggestion.offered", "suggestion", id)
                        .with("platform", suggestion.platform())
                        .with("territory", suggestion.territory())
                        .with("reason", suggestion.reason().code()));
                offered++;
            }
        }
        return offered;
    }

    /** What would have been suggested between two instants by who begins to watch some days before; nothing is kept. */
    public List<Suggestion> again(Instant from, Instant to) {
        Instant begin = from.minus(Duration.ofDays(2));
        Habits habits = usual.asOf(begin);
        return replay(new Watch(habits), begin, to).stream()
                .filter(suggestion -> !suggestion.at().isBefore(from))
                .toList();
    }

    private void resume(Watch watch, SuggestionRow row, Instant until) {
        Set<String> academies = heard.academiesOf(row.territory());
        Instant lately = until.minus(TOLD);
        Heard.Told told =
                heard.told(row.platform(), academies, row.since().isAfter(lately) ? row.since() : lately, until);
        boolean later = told.last() != null && told.last().isAfter(row.offeredAt());
        watch.resume(
                row.platform(),
                row.territory(),
                academies,
                row.since(),
                later ? told.last() : row.offeredAt(),
                Math.max(row.voices(), told.times()));
    }

    private List<Suggestion> replay(Watch watch, Instant from, Instant to) {
        List<Suggestion> all = new ArrayList<>();
        Iterator<Word> words = heard.words(from, to).iterator();
        Word word = words.hasNext() ? words.next() : null;
        Instant looked = from;
        for (Sighting sighting : heard.sightings(from, to)) {
            while (word != null && !word.filed().isAfter(sighting.received())) {
                all.addAll(watch.take(word));
                word = words.hasNext() ? words.next() : null;
            }
            if (looked.plus(Duration.ofMinutes(15)).isBefore(sighting.received())) {
                looked = sighting.received();
                all.addAll(watch.at(looked));
            }
            watch.take(sighting).ifPresent(all::add);
        }
        for (; word != null; word = words.hasNext() ? words.next() : null) {
            all.addAll(watch.take(word));
        }
        all.addAll(watch.at(to));
        return all;
    }

    /**
     * What was offered in the last hours isn't offered again, whatever became of it; and what came in before a closing was
     * offered opens nothing.
     */
    private static boolean same(SuggestionRow row, Suggestion suggestion) {
        return row.platform().equals(suggestion.platform())
                && (row.territory().equals(suggestion.territory())
                        || row.territory().isEmpty())
                && (row.reason().isOpening() == suggestion.reason().isOpening()
                        || !row.offeredAt().isBefore(suggestion.at()));
    }
}
