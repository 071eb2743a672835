package fr.vigie.moderation;

import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/** Everybody's own views of the list of testimonies; nobody sees another's. */
@ApplicationScoped
@Requires({Permission.SEE_TESTIMONIES, Permission.SEE_PUBLISHABLE_TESTIMONIES})
public class SavedViews {

    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_QUERY = 2_000;
    private static final int MOST = 30;

    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentStaff staff;

    @Inject
    Clock clock;

    /** One's own views by name. */
    public List<SavedView> mine() {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select id, name, query from saved_view where login = :login order by lower(name), id",
                        Tuple.class)
                .setParameter("login", staff.login())
                .getResultList()
                .stream()
                .map(row -> new SavedView(
                        row.get("id", Long.class), row.get("name", String.class), row.get("query", String.class)))
                .toList();
    }

    /**
     * Keeps an address under a name; the same name again means the new address.
     *
     * @throws Refused on {@code name} when it is missing or too long, or when there are 30 views already
     */
    @Transactional
    public void keep(String name, String query) {
        String called;
        try {
            called = Text.required(name, LONGEST_NAME);
        } catch (Refused refused) {
            throw refused.onField("name");
        }
        if (query.length() > LONGEST_QUERY
                || mine().size() >= MOST
                        && mine().stream().noneMatch(view -> view.name().equals(called))) {
            throw Refused.because("name", "moderation.view.tooMany", MOST);
        }
        em.unwrap(Session.class)
                .createNativeMutationQuery("insert into saved_view (login, name, query, saved_at)"
                        + " values (:login, :name, :query, :now) on conflict (login, name) do update"
                        + " set query = excluded.query, saved_at = excluded.saved_at")
                .setParameter("login", staff.login())
                .setParameter("name", called)
                .setParameter("query", query)
                .setParameter("now", clock.instant())
                .executeUpdate();
    }

    /** Forgets one of one's own views; anybody else's stays. */
    @Transactional
    public void forget(long id) {
        em.unwrap(Session.class)
                .createNativeMutationQuery("delete from saved_view where id = :id and login = :login")
                .setParameter("id", id)
                .setParameter("login", staff.login())
                .executeUpdate();
    }
}
