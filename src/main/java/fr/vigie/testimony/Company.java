package fr.vigie.testimony;

import fr.vigie.shared.ParisTime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hibernate.Session;

/**
 * That a witness isn't alone: how many testify of the same tool today. Counted at most every ten seconds, whatever the
 * rush, and never said of fewer than five (L7).
 */
@ApplicationScoped
public class Company {

    /** Fewer witnesses than this are not spoken of. */
    public static final int FEWEST = 5;

    private static final System.Logger LOG = System.getLogger(Company.class.getName());
    private static final Duration FRESH = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    @Resource
    ManagedExecutorService executor;

    /** Witnesses of a tool today. @param first the quarter of an hour in which the first five had met the problem, or null */
    public record Of(String platform, long witnesses, Instant first) {}

    private volatile Counted last = new Counted(LocalDate.MIN, Instant.MIN, List.of());

    /** What was counted of a day, and when. */
    private record Counted(LocalDate day, Instant at, List<Of> tools) {}

    /** The tools of which at least five testify today, the most first. */
    public List<Of> today() {
        Instant now = clock.instant();
        LocalDate day = ParisTime.day(now);
        Counted known = last;
        if (!known.day().equals(day) || known.at().plus(FRESH).isBefore(now)) {
            // whoever comes meanwhile is told the count before
            last = new Counted(day, now, known.day().equals(day) ? known.tools() : List.of());
            try {
                last = new Counted(
                        day, now, executor.submit(() -> count(day)).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
            } catch (ExecutionException | TimeoutException | RejectedExecutionException noDatabase) {
                // a form is never lost, nor kept waiting, for want of a number beside it
                LOG.log(System.Logger.Level.WARNING, "Today's witnesses could not be counted");
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            }
        }
        return last.tools();
    }

    /** Those who testify of a tool today, when they are at least five. */
    public Optional<Of> today(String platform) {
        return today().stream().filter(of -> of.platform().equals(platform)).findFirst();
    }

    /** No witness's own minute is told: the quarter of an hour of the fifth speaks for five. */
    private static Instant quarter(Instant at) {
        return at == null ? null : Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), 900) * 900);
    }

    private List<Of> count(LocalDate day) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select platform_code, count(*), (array_agg(observed_at order by observed_at)"
                                + " filter (where time_precision in ('exact', 'about')))[5]"
                                + " from testimony where observed_day = ?1 and withdrawn_at is null"
                                + " and state in ('recu', 'valide', 'a_masquer') and not (state = 'recu' and source = 'rush')"
                                + " group by platform_code"
                                + " having count(*) >= ?2 order by 2 desc, 1 limit 20",
                        Object[].class)
                .setParameter(1, day)
                .setParameter(2, FEWEST)
                .getResultList()
                .stream()
                .map(row -> new Of((String) row[0], ((Number) row[1]).longValue(), quarter((Instant) row[2])))
                .toList();
    }
}
