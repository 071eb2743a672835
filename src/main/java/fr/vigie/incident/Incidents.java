package fr.vigie.incident;

import fr.vigie.report.PlatformState;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Tuple;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;

/** All incidents ever opened. */
@ApplicationScoped
public class Incidents {

    private static final String EXCLUSION_VIOLATED = "23P01";

    private static final String ROW = """
            select i.id, i.platform_code, i.region_code, i.started_at, i.start_precision, i.ended_at, i.end_precision,
              i.end_ground, i.origin, i.recorded_at, i.recorded_by, i.merged_into, i.set_aside_at, i.version,
              (select p.state from incident_phase p where p.incident_id = i.id and p.ended_at is null
                order by p.from_at desc limit 1) as state,
              (select count(*) from incident_testimony m join testimony t on t.id = m.testimony_id
                where m.incident_id = i.id and m.ended_at is null and t.state in ('valide', 'a_masquer')) as testimonies,
              (select count(*) from incident_report m join status_report r on r.id = m.report_id
                where m.incident_id = i.id and m.ended_at is null and r.replaced_at is null and not r.withdrawn) as reports
            from incident i
            """;

    @PersistenceContext
    EntityManager entities;

    /** Puts an incident on record; {@link Conflict} as {@link #settle}. */
    void add(Incident incident) {
        settle();
        try {
            entities.persist(incident);
            entities.flush();
        } catch (PersistenceException e) {
            throw told(e);
        }
    }

    /**
     * Writes what was changed so far.
     *
     * @throws Conflict {@code incident.overlaps} on the field {@code start} when two incidents of the same tool and
     *     territory would overlap: the database says so whoever else was at it
     */
    void settle() {
        try {
            entities.flush();
        } catch (PersistenceException e) {
            throw told(e);
        }
    }

    private static RuntimeException told(PersistenceException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && EXCLUSION_VIOLATED.equals(sql.getSQLState())) {
                return Conflict.because("start", "incident.overlaps.another");
            }
        }
        return e;
    }

    /** Locked until the transaction ends: whoever changes an incident sees what was changed before. */
    Optional<Incident> locked(long id) {
        return Optional.ofNullable(entities.find(Incident.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Counts as a change of an incident what was changed of its phases, testimonies and reports. */
    public void touch(Incident incident) {
        entities.lock(incident, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    }

    /** An incident that holds, of this tool and territory, that touches a period; other than one of them. */
    Optional<Long> clashing(String platform, String region, IncidentPeriod period, Long except) {
        return session()
                .createNativeQuery("""
                        select id from incident where platform_code = :platform and coalesce(region_code, '') = :region
                          and set_aside_at is null and id <> :except
                          and tstzrange(started_at, ended_at) && tstzrange(:start, cast(:end as timestamptz))
                        order by started_at limit 1
                        """, Long.class)
                .setParameter("platform", platform)
                .setParameter("region", region == null ? "" : region)
                .setParameter("except", except == null ? 0L : except)
                .setParameter("start", period.start())
                .setParameter("end", period.end())
                .uniqueResultOptional();
    }

    /** One incident, also one that was set aside. */
    public Optional<IncidentRow> row(long id) {
        return session()
                .createNativeQuery(ROW + " where i.id = :id", Tuple.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .map(Incidents::row);
    }

    /** The incident that a testimony belongs to, if any. */
    public Optional<IncidentRow> containing(long testimony) {
        return session()
                .createNativeQuery(
                        ROW + " where i.id = (select m.incident_id from incident_testimony m"
                                + " where m.testimony_id = :testimony and m.ended_at is null)",
                        Tuple.class)
                .setParameter("testimony", testimony)
                .uniqueResultOptional()
                .map(Incidents::row);
    }

    /**
     * A page of the incidents that the filter lets through.
     *
     * @param descending whether the order is reversed
     * @param first how many to leave out
     * @param most how many to give at most
     */
    public List<IncidentRow> page(IncidentFilter filter, IncidentOrder order, boolean descending, int first, int most) {
        String direction = descending ? " desc" : " asc";
        var conditions = new Conditions(filter);
        String sql = ROW + conditions.where + " order by " + order.expression() + direction + ", i.started_at"
                + direction + ", i.id" + direction;
        return conditions
                .bound(session().createNativeQuery(sql, Tuple.class))
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Incidents::row)
                .toList();
    }

    /** How many incidents the filter lets through. */
    public long count(IncidentFilter filter) {
        var conditions = new Conditions(filter);
        return conditions
                .bound(session().createNativeQuery("select count(*) from incident i" + conditions.where, Long.class))
                .getSingleResult();
    }

    private static IncidentRow row(Tuple row) {
        String endPrecision = row.get("end_precision", String.class);
        return new IncidentRow(
                row.get("id", Long.class),
                row.get("platform_code", String.class),
                row.get("region_code", String.class),
                new IncidentPeriod(
                        row.get("started_at", Instant.class),
                        TimePrecision.find(row.get("start_precision", String.class))
                                .orElseThrow(),
                        row.get("ended_at", Instant.class),
                        endPrecision == null
                                ? null
                                : TimePrecision.find(endPrecision).orElseThrow()),
                row.get("end_ground", String.class),
                Coded.find(Origin.class, row.get("origin", String.class)).orElse(Origin.BY_HAND),
                row.get("recorded_at", Instant.class),
                row.get("recorded_by", String.class),
                row.get("merged_into", Long.class),
                row.get("set_aside_at", Instant.class),
                row.get("version", Integer.class),
                PlatformState.find(row.get("state", String.class)).orElse(PlatformState.UNKNOWN),
                row.get("testimonies", Long.class),
                row.get("reports", Long.class));
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }

    /** A filter as a where clause and its parameters. */
    private static final class Conditions {

        private final StringBuilder where = new StringBuilder(" where ");
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(IncidentFilter filter) {
            where.append(
                    filter.standing() == null
                            ? "i.set_aside_at is null"
                            : filter.standing().condition());
            and(
                    "(i.ended_at is null or i.ended_at > :from)",
                    "from",
                    filter.from() == null ? null : ParisTime.startOf(filter.from()));
            and("i.started_at < :to", "to", filter.to() == null ? null : ParisTime.endOf(filter.to()));
            and("i.platform_code = :platform", "platform", filter.platform());
            if (IncidentFilter.NATIONAL.equals(filter.region())) {
                where.append(" and i.region_code is null");
            } else {
                and("i.region_code = :region", "region", filter.region());
            }
            if (filter.visibleRegions() != null) {
                and(
                        "(i.region_code is null or i.region_code = any (:visible))",
                        "visible",
                        filter.visibleRegions().toArray(String[]::new));
            }
        }

        private void and(String condition, String name, Object value) {
            if (value != null) {
                where.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }

        <T> NativeQuery<T> bound(NativeQuery<T> query) {
            parameters.forEach(query::setParameter);
            return query;
        }
    }
}
