package fr.vigie.incident.member;

import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** Testimonies and reports that go from one incident to another when incidents are merged, split or set aside. */
@ApplicationScoped
public class Moves {

    private static final String ALL = "true";

    @PersistenceContext
    EntityManager entities;

    /** Who moves them, and when. */
    public record Mover(String login, Instant at) {}

    /** Lets go of everything that an incident is made of. */
    public void release(long incident, Mover mover) {
        testimonies(incident, null, ALL, Map.of(), mover);
        reports(incident, null, ALL, Map.of(), mover);
    }

    /** Moves everything to another incident. */
    public void all(long from, long to, Mover mover) {
        testimonies(from, to, ALL, Map.of(), mover);
        reports(from, to, ALL, Map.of(), mover);
    }

    /** Moves what came from an instant on; where only the day is known, what came from that day on. */
    public void since(long from, long to, Instant cut, Mover mover) {
        testimonies(
                from,
                to,
                "case when t.time_precision in ('day', 'period') then t.observed_day >= :day else t.observed_at >= :cut end",
                Map.of("day", ParisTime.day(cut), "cut", cut),
                mover);
        reports(from, to, "r.day >= :day", Map.of("day", ParisTime.day(cut)), mover);
    }

    /** Moves what came from a region. */
    public void ofRegion(long from, long to, String region, Mover mover) {
        testimonies(
                from,
                to,
                "(select a.region_code from academy a where a.code = t.academy_code) = :region",
                Map.of("region", region),
                mover);
        reports(from, to, "r.region_code = :region", Map.of("region", region), mover);
    }

    private void testimonies(long from, Long to, String condition, Map<String, Object> parameters, Mover mover) {
        var rows = rows("incident_testimony m join testimony t on t.id = m.testimony_id", from, condition, parameters);
        move("incident_testimony", "testimony_id", rows, to, mover);
    }

    private void reports(long from, Long to, String condition, Map<String, Object> parameters, Mover mover) {
        var rows = rows("incident_report m join status_report r on r.id = m.report_id", from, condition, parameters);
        move("incident_report", "report_id", rows, to, mover);
    }

    private List<Long> rows(String joined, long from, String condition, Map<String, Object> parameters) {
        NativeQuery<Long> query = session()
                .createNativeQuery(
                        "select m.id from " + joined + " where m.incident_id = :from and m.ended_at is null and "
                                + condition,
                        Long.class)
                .setParameter("from", from);
        parameters.forEach(query::setParameter);
        return query.getResultList();
    }

    private void move(String table, String column, List<Long> rows, Long to, Mover mover) {
        Long[] ids = rows.toArray(Long[]::new);
        session()
                .createNativeMutationQuery(
                        "update " + table + " set ended_at = :at, ended_by = :login where id = any (:ids)")
                .setParameter("at", mover.at())
                .setParameter("login", mover.login())
                .setParameter("ids", ids)
                .executeUpdate();
        if (to != null) {
            session()
                    .createNativeMutationQuery("insert into " + table + " (incident_id, " + column
                            + ", recorded_at, recorded_by) select :to, " + column + ", :at, :login from " + table
                            + " where id = any (:ids)")
                    .setParameter("to", to)
                    .setParameter("at", mover.at())
                    .setParameter("login", mover.login())
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
