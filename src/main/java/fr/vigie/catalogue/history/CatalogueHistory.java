package fr.vigie.catalogue.history;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** What the catalogue said before; the database itself keeps it, whoever edits and however. */
@ApplicationScoped
@Requires(Permission.SEE_CATALOGUE)
public class CatalogueHistory {

    /** The most that is shown of one thing. */
    public static final int MOST = 50;

    @PersistenceContext
    EntityManager em;

    /**
     * What was said before, the latest first.
     *
     * @param noun the table: {@code platform} (its periods included), {@code school_holiday}, {@code symptom}…
     * @param key the code of one thing, or null or blank for all of the noun
     * @return at most {@link #MOST}
     */
    public List<Before> of(String noun, String key) {
        String only = key == null || key.isBlank() ? null : key;
        return em.unwrap(Session.class).doReturningWork(connection -> {
            Map<Long, Before> found = new LinkedHashMap<>();
            try (var select =
                    connection.prepareStatement("select h.id, h.noun, h.key, h.ended_at, part.key as name, part.value"
                            + " from (select * from catalogue_history where noun = ? and (?::text is null or key = ?)"
                            + " order by id desc limit " + MOST + ") h cross join lateral jsonb_each_text(h.said) part"
                            + " where part.value is not null order by h.id desc")) {
                select.setString(1, noun);
                select.setString(2, only);
                select.setString(3, only);
                try (var row = select.executeQuery()) {
                    while (row.next()) {
                        Timestamp ended = row.getTimestamp("ended_at");
                        String of = row.getString("key");
                        found.computeIfAbsent(
                                        row.getLong("id"),
                                        id -> new Before(noun, of, new LinkedHashMap<>(), ended.toInstant()))
                                .said()
                                .put(row.getString("name"), row.getString("value"));
                    }
                }
            }
            return new ArrayList<>(found.values());
        });
    }
}
