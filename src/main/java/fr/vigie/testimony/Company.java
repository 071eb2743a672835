package fr.vigie.testimony;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import fr.vigie.shared.ParisTime;
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
import org.hibernate.Session;

/**
 * That a witness isn't alone: how many testify of the same tool today. Counted at most every ten seconds, whatever the
 * rush, and never said of fewer than five (L7).
 */
@ApplicationScoped
public class Company {

    /** Fewer witnesses than this are not spoken of. */
    public static final int FEWEST = 5;

    private static final Duration FRESH = Duration.ofSeconds(10);

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    /** Witnesses of a tool today. @param first the earliest moment that one of them met the problem, to the minute */
    public record Of(String platform, long witnesses, Instant first) {}

    private final LoadingCache<LocalDate, List<Of>> days =
            Caffeine.newBuilder().maximumSize(2).expireAfterWrite(FRESH).build(this::count);

    /** The tools of which at least five testify today, the most first. */
    public List<Of> today() {
        return days.get(ParisTime.day(clock.instant()));
    }

    /** Those who testify of a tool today, when they are at least five. */
    public Optional<Of> today(String platform) {
        return today().stream().filter(of -> of.platform().equals(platform)).findFirst();
    }

    private List<Of> count(LocalDate day) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select platform_code, count(*), min(observed_at) filter (where time_precision in ('exact', 'about'))"
                                + " from testimony where observed_day = ?1 and withdrawn_at is null"
                                + " and state in ('recu', 'valide', 'a_masquer') group by platform_code"
                                + " having count(*) >= ?2 order by 2 desc, 1 limit 20",
                        Object[].class)
                .setParameter(1, day)
                .setParameter(2, FEWEST)
                .getResultList()
                .stream()
                .map(row -> new Of((String) row[0], ((Number) row[1]).longValue(), (Instant) row[2]))
                .toList();
    }
}
