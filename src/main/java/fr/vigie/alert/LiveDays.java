package fr.vigie.alert;

import fr.vigie.identity.Scope;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.Session;

/** Counts a day of testimonies as they came in: the last twenty-four hours, or a day gone by. */
@ApplicationScoped
public class LiveDays {

    /** How long a suggestion is shown. */
    private static final Duration SHOWN = Duration.ofDays(7);

    private static final String CAME_IN =
            " from testimony where received_at >= :from and received_at < :to and state not in ('rejete', 'doublon')"
                    + " and not (state = 'recu' and source = 'rush')";

    @PersistenceContext
    EntityManager entities;

    @Inject
    Suggestions suggestions;

    @Inject
    Detecting detecting;

    @Inject
    Heard heard;

    @Inject
    Clock clock;

    /** The last twenty-four hours, up to the end of this quarter of an hour. */
    public LiveDay now() {
        Instant now = clock.instant();
        Instant to = Instant.ofEpochSecond((now.getEpochSecond() / LiveDay.QUARTER + 1) * LiveDay.QUARTER);
        Instant from = to.minusSeconds((long) LiveDay.QUARTERS * LiveDay.QUARTER);
        return new LiveDay(from, to, now, tools(from, to), suggestions.since(now.minus(SHOWN)), false);
    }

    /** A day of Paris gone by, with what would have been suggested. */
    public LiveDay of(LocalDate day) {
        Instant from = ParisTime.startOf(day);
        Instant to = ParisTime.endOf(day);
        List<SuggestionRow> again = detecting.again(from, to).stream()
                .map(s -> new SuggestionRow(
                        0,
                        s.platform(),
                        s.territory(),
                        s.reason(),
                        s.when(),
                        s.at(),
                        s.voices(),
                        (int) s.window().toMinutes(),
                        s.expected(),
                        s.monthsBetween(),
                        SuggestionState.OFFERED,
                        null,
                        null,
                        null))
                .sorted(Comparator.comparing(SuggestionRow::offeredAt).reversed())
                .toList();
        return new LiveDay(from, to, clock.instant(), tools(from, to), again, true);
    }

    /**
     * What tells one state of the last day from another, in one look at an index: how many came in and were decided on, what
     * became of suggestions, and the quarter of the hour.
     */
    public String mark() {
        Instant now = clock.instant();
        Tuple row = session()
                .createNativeQuery(
                        "select count(*) as n, max(id) as last, (select count(*) || ' ' || count(handled_at) from suggestion"
                                + " where offered_at >= :week) as suggestions" + CAME_IN,
                        Tuple.class)
                .setParameter("from", now.minus(Duration.ofDays(1)))
                .setParameter("to", now.plus(Duration.ofDays(1)))
                .setParameter("week", now.minus(SHOWN))
                .getSingleResult();
        return row.get("n") + " " + row.get("last") + " " + row.get("suggestions") + " "
                + now.getEpochSecond() / LiveDay.QUARTER;
    }

    /** What a member of staff sees of it: the cells of their académies, the suggestions for these and for the whole country. */
    public LiveDay within(LiveDay day, Scope scope) {
        if (scope.national()) {
            return day;
        }
        List<LiveDay.Tool> tools = new ArrayList<>();
        for (LiveDay.Tool tool : day.tools()) {
            SortedMap<String, SortedMap<Integer, Integer>> seen = new TreeMap<>(tool.cells());
            seen.keySet().removeIf(academy -> !scope.covers(academy));
            if (!seen.isEmpty()) {
                int last = seen.values().stream()
                        .mapToInt(SortedMap::lastKey)
                        .max()
                        .orElse(0);
                tools.add(new LiveDay.Tool(tool.platform(), seen, day.at(last), tool.alert()));
            }
        }
        List<SuggestionRow> within = day.suggestions().stream()
                .filter(row -> covers(scope, row.territory()))
                .toList();
        return new LiveDay(day.from(), day.to(), day.now(), tools, within, day.again());
    }

    /** How many suggestions wait for a member of staff. */
    public long waiting(Scope scope) {
        return suggestions.since(clock.instant().minus(SHOWN)).stream()
                .filter(row -> row.state() == SuggestionState.OFFERED && covers(scope, row.territory()))
                .count();
    }

    /** Whether a suggestion for this territory concerns a member of staff. */
    boolean covers(Scope scope, String territory) {
        Set<String> academies = heard.academiesOf(territory);
        return academies.isEmpty() || academies.stream().anyMatch(scope::covers);
    }

    private List<LiveDay.Tool> tools(Instant from, Instant to) {
        Map<String, SortedMap<String, SortedMap<Integer, Integer>>> cells = new TreeMap<>();
        Map<String, Instant> last = new TreeMap<>();
        Map<String, Deque<Instant>> recent = new TreeMap<>();
        Map<String, Instant> alerts = new TreeMap<>();
        session()
                .createNativeQuery(
                        "select platform_code, academy_code, received_at, count(*) as n" + CAME_IN
                                + " group by 1, 2, 3 order by received_at",
                        Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList()
                .forEach(row -> {
                    String platform = row.get("platform_code", String.class);
                    Instant at = row.get("received_at", Instant.class);
                    int n = row.get("n", Number.class).intValue();
                    int quarter = (int) Duration.between(from, at).toSeconds() / LiveDay.QUARTER;
                    cells.computeIfAbsent(platform, p -> new TreeMap<>())
                            .computeIfAbsent(row.get("academy_code", String.class), a -> new TreeMap<>())
                            .merge(quarter, n, Integer::sum);
                    last.put(platform, at);
                    alert(recent.computeIfAbsent(platform, p -> new ArrayDeque<>()), at, n)
                            .ifPresent(since -> alerts.put(platform, since));
                });
        return cells.entrySet().stream()
                .map(entry -> new LiveDay.Tool(
                        entry.getKey(), entry.getValue(), last.get(entry.getKey()), alerts.get(entry.getKey())))
                .sorted(Comparator.comparing(LiveDay.Tool::last).reversed().thenComparing(LiveDay.Tool::platform))
                .toList();
    }

    /** The beginning of fifteen minutes that hold enough testimonies, when this one completes them. */
    private static Optional<Instant> alert(Deque<Instant> recent, Instant at, int n) {
        for (int i = 0; i < Math.min(n, LiveDay.ALERT); i++) {
            recent.addLast(at);
        }
        while (recent.size() > LiveDay.ALERT) {
            recent.removeFirst();
        }
        boolean enough = recent.size() == LiveDay.ALERT
                && !recent.getFirst().plusSeconds(LiveDay.QUARTER).isBefore(at);
        return enough ? Optional.of(recent.getFirst()) : Optional.empty();
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
