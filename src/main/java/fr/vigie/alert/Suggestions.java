package fr.vigie.alert;

import fr.vigie.incident.detection.Suggestion;
import fr.vigie.incident.detection.Suggestion.Reason;
import fr.vigie.shared.Coded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;

/** All that detection ever suggested. */
@ApplicationScoped
public class Suggestions {

    private static final String ROW = """
            select id, platform_code, territory, reason, since, offered_at, voices, window_minutes, expected, months_between,
              state, set_aside_because, handled_by, handled_at
            from suggestion s
            """;

    @PersistenceContext
    EntityManager entities;

    /** Those offered since an instant, the latest first. */
    public List<SuggestionRow> since(Instant instant) {
        return session()
                .createNativeQuery(ROW + " where offered_at >= :since order by offered_at desc, id desc", Tuple.class)
                .setParameter("since", instant)
                .getResultList()
                .stream()
                .map(Suggestions::row)
                .toList();
    }

    /**
     * The openings that may still be told of: offered since an instant, not set aside but for being known, and nobody and nothing said since
     * that they are over.
     */
    List<SuggestionRow> followed(Instant instant) {
        return session()
                .createNativeQuery(ROW + """
                         where offered_at >= :since and coalesce(set_aside_because, 'deja_connu') = 'deja_connu'
                          and reason in ('testimonies', 'report')
                          and not exists (select 1 from suggestion c where c.platform_code = s.platform_code
                            and c.territory = s.territory and c.offered_at > s.offered_at
                            and c.reason in ('silence', 'reported_normal'))
                        order by offered_at, id
                        """, Tuple.class)
                .setParameter("since", instant)
                .getResultList()
                .stream()
                .map(Suggestions::row)
                .toList();
    }

    /** One of them; locked until the transaction ends. */
    Optional<SuggestionRow> locked(long id) {
        return session()
                .createNativeQuery(ROW + " where id = :id for update", Tuple.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Suggestions::row);
    }

    /** Keeps a new one. @return its number */
    long add(Suggestion suggestion) {
        return session()
                .createNativeQuery("""
                        insert into suggestion (platform_code, territory, reason, since, offered_at, voices,
                          window_minutes, expected, months_between)
                        values (:platform, :territory, :reason, :since, :at, :voices, :minutes, :expected, :months)
                        returning id
                        """, Long.class)
                .setParameter("platform", suggestion.platform())
                .setParameter("territory", suggestion.territory())
                .setParameter("reason", suggestion.reason().code())
                .setParameter("since", suggestion.when())
                .setParameter("at", suggestion.at())
                .setParameter("voices", suggestion.voices())
                .setParameter("minutes", (int) suggestion.window().toMinutes())
                .setParameter("expected", suggestion.expected())
                .setParameter("months", suggestion.monthsBetween())
                .getSingleResult();
    }

    /** Says what became of one. @param because null unless it is set aside */
    void settle(long id, SuggestionState state, SetAsideReason because, String login, Instant now) {
        session()
                .createNativeMutationQuery("""
                        update suggestion set state = :state, set_aside_because = :because, handled_by = :login,
                          handled_at = :now where id = :id
                        """)
                .setParameter("state", state.code())
                .setParameter("because", because == null ? null : because.code(), String.class)
                .setParameter("login", login)
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }

    private static SuggestionRow row(Tuple row) {
        return new SuggestionRow(
                row.get("id", Number.class).longValue(),
                row.get("platform_code", String.class),
                row.get("territory", String.class),
                reason(row.get("reason", String.class)),
                row.get("since", Instant.class),
                row.get("offered_at", Instant.class),
                row.get("voices", Integer.class),
                row.get("window_minutes", Integer.class),
                row.get("expected", Double.class),
                row.get("months_between", Double.class),
                Coded.find(SuggestionState.class, row.get("state", String.class))
                        .orElseThrow(),
                Coded.find(SetAsideReason.class, row.get("set_aside_because", String.class))
                        .orElse(null),
                row.get("handled_by", String.class),
                row.get("handled_at", Instant.class));
    }

    private static Reason reason(String code) {
        return Reason.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
