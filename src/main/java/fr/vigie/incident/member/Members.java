package fr.vigie.incident.member;

import fr.vigie.audit.AuditEvent;
import fr.vigie.incident.Phase;
import fr.vigie.report.PlatformState;
import fr.vigie.shared.Coded;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.TimePrecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;

/**
 * Which testimonies and reports incidents are made of. Each belongs to one incident at a time; a row that ended stays and says
 * who ended it. Rejected and withdrawn testimonies, and reports that no longer hold, belong to none.
 */
@ApplicationScoped
public class Members {

    /** Testimonies ({@code t}, of académie {@code a}) that an incident ({@code i}) is about. */
    private static final String TOLD_OF_IT = """
             t.platform_code = i.platform_code and t.state in ('valide', 'a_masquer') and t.withdrawn_at is null
              and (i.region_code is null or a.region_code = i.region_code)
              and t.observed_day >= (i.started_at at time zone 'Europe/Paris')::date
              and (i.ended_at is null
                or t.observed_day <= ((i.ended_at - interval '1 microsecond') at time zone 'Europe/Paris')::date)
              and (t.time_precision in ('day', 'period')
                or t.observed_at >= i.started_at and (i.ended_at is null or t.observed_at < i.ended_at))
              and not exists (select 1 from incident_testimony m where m.testimony_id = t.id
                and (m.ended_at is null or m.incident_id = i.id and m.ended_by <> :vigie))
            """;

    /** Reports ({@code r}) that an incident ({@code i}) is about. */
    private static final String REPORTED_OF_IT = """
             r.platform_code = i.platform_code and r.replaced_at is null and not r.withdrawn
              and (i.region_code is null or r.region_code = i.region_code)
              and r.day >= (i.started_at at time zone 'Europe/Paris')::date
              and (i.ended_at is null
                or r.day <= ((i.ended_at - interval '1 microsecond') at time zone 'Europe/Paris')::date)
              and not exists (select 1 from incident_report m where m.report_id = r.id
                and (m.ended_at is null or m.incident_id = i.id and m.ended_by <> :vigie))
            """;

    private static final String FROM_TESTIMONIES =
            " from incident i, testimony t join academy a on a.code = t.academy_code where ";
    private static final String FROM_REPORTS = " from incident i, status_report r where ";

    /** The actor of rows that end by themselves: they may come back by themselves too. */
    private static final String BY_ITSELF = AuditEvent.SYSTEM;

    @PersistenceContext
    EntityManager entities;

    /** Adds what was picked; what belongs to an incident already stays where it is. */
    public void add(long incident, Picked picked, String login, Instant at) {
        picked.testimonies()
                .forEach(id -> mutation(
                                "insert into incident_testimony (incident_id, testimony_id, recorded_at, recorded_by)"
                                        + " values (:incident, :id, :at, :login) on conflict (testimony_id) where ended_at is null"
                                        + " do nothing")
                        .setParameter("incident", incident)
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .setParameter("login", login)
                        .executeUpdate());
        picked.reports()
                .forEach(id -> mutation("insert into incident_report (incident_id, report_id, recorded_at, recorded_by)"
                                + " values (:incident, :id, :at, :login) on conflict (report_id) where ended_at is null"
                                + " do nothing")
                        .setParameter("incident", incident)
                        .setParameter("id", id)
                        .setParameter("at", at)
                        .setParameter("login", login)
                        .executeUpdate());
    }

    /**
     * Adds every testimony and report of the incident's tool, territory and period that belongs to none and that nobody took
     * out by hand.
     *
     * @return how many joined
     */
    public int gather(long incident, String login, Instant at) {
        return mutation("insert into incident_testimony (incident_id, testimony_id, recorded_at, recorded_by)"
                                + " select i.id, t.id, :at, :login" + FROM_TESTIMONIES + TOLD_OF_IT
                                + " and i.id = :incident on conflict (testimony_id) where ended_at is null do nothing")
                        .setParameter("incident", incident)
                        .setParameter("at", at)
                        .setParameter("login", login)
                        .setParameter("vigie", BY_ITSELF)
                        .executeUpdate()
                + mutation("insert into incident_report (incident_id, report_id, recorded_at, recorded_by)"
                                + " select i.id, r.id, :at, :login" + FROM_REPORTS + REPORTED_OF_IT
                                + " and i.id = :incident on conflict (report_id) where ended_at is null do nothing")
                        .setParameter("incident", incident)
                        .setParameter("at", at)
                        .setParameter("login", login)
                        .setParameter("vigie", BY_ITSELF)
                        .executeUpdate();
    }

    /** How many testimonies and reports {@link #gather} would add. */
    public long waiting(long incident) {
        return count("select count(*)" + FROM_TESTIMONIES + TOLD_OF_IT + " and i.id = :incident", incident)
                + count("select count(*)" + FROM_REPORTS + REPORTED_OF_IT + " and i.id = :incident", incident);
    }

    private long count(String query, long incident) {
        return session()
                .createNativeQuery(query, Long.class)
                .setParameter("incident", incident)
                .setParameter("vigie", BY_ITSELF)
                .getSingleResult();
    }

    /** Whether a testimony or a report belongs to this incident. */
    boolean contains(long incident, boolean testimony, long id) {
        String kind = testimony ? "testimony" : "report";
        return session()
                        .createNativeQuery(
                                "select count(*) from incident_" + kind + " where incident_id = :incident and " + kind
                                        + "_id = :id and ended_at is null",
                                Long.class)
                        .setParameter("incident", incident)
                        .setParameter("id", id)
                        .getSingleResult()
                > 0;
    }

    /** Lets a testimony join the incident that it tells of, the regional one before that of the whole country. */
    void joinTestimony(long id, Instant at) {
        mutation("insert into incident_testimony (incident_id, testimony_id, recorded_at, recorded_by)"
                        + " select i.id, t.id, :at, :vigie" + FROM_TESTIMONIES + TOLD_OF_IT
                        + " and t.id = :id and i.set_aside_at is null order by i.region_code nulls last limit 1"
                        + " on conflict (testimony_id) where ended_at is null do nothing")
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("vigie", BY_ITSELF)
                .executeUpdate();
    }

    /** The same for a report. */
    void joinReport(long id, Instant at) {
        mutation("insert into incident_report (incident_id, report_id, recorded_at, recorded_by)"
                        + " select i.id, r.id, :at, :vigie" + FROM_REPORTS + REPORTED_OF_IT
                        + " and r.id = :id and i.set_aside_at is null order by i.region_code nulls last limit 1"
                        + " on conflict (report_id) where ended_at is null do nothing")
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("vigie", BY_ITSELF)
                .executeUpdate();
    }

    /** Takes a testimony out of the incident that it belongs to, if any; to the minute, since its witness may be why. */
    void removeTestimony(long id, String login, Instant at) {
        end(
                "update incident_testimony set ended_at = greatest(recorded_at, date_trunc('minute', cast(:at as timestamptz))),"
                        + " ended_by = :login where testimony_id = :id",
                id,
                login,
                at);
    }

    /** Takes a report out of the incident that it belongs to, if any. */
    void removeReport(long id, String login, Instant at) {
        end("update incident_report set ended_at = :at, ended_by = :login where report_id = :id", id, login, at);
    }

    private void end(String update, long id, String login, Instant at) {
        mutation(update + " and ended_at is null")
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("login", login)
                .executeUpdate();
    }

    /**
     * The testimonies that an incident is made of, in the order in which the problem was met.
     *
     * @param academies those of these académies only; null for all
     */
    public List<TestimonyMark> testimonies(long incident, Set<String> academies) {
        return session()
                .createNativeQuery("""
                        select t.id, coalesce(t.external_ref, 'T#' || t.id) as mark, t.observed_at, t.observed_day,
                          t.time_precision, t.academy_code, t.symptom_code
                        from incident_testimony m join testimony t on t.id = m.testimony_id
                        where m.incident_id = :incident and m.ended_at is null and t.state in ('valide', 'a_masquer')
                          and t.withdrawn_at is null and (:anywhere or t.academy_code = any (:academies))
                        order by t.observed_at, t.id
                        """, Tuple.class)
                .setParameter("incident", incident)
                .setParameter("anywhere", academies == null)
                .setParameter("academies", academies == null ? new String[0] : academies.toArray(String[]::new))
                .getResultList()
                .stream()
                .map(row -> new TestimonyMark(
                        row.get("id", Long.class),
                        row.get("mark", String.class),
                        row.get("observed_at", Instant.class),
                        row.get("observed_day", java.sql.Date.class).toLocalDate(),
                        TimePrecision.find(row.get("time_precision", String.class))
                                .orElseThrow(),
                        row.get("academy_code", String.class),
                        row.get("symptom_code", String.class)))
                .toList();
    }

    /** The reports that an incident is made of, by day. */
    public List<ReportMark> reports(long incident) {
        return session().createNativeQuery("""
                        select r.id, coalesce(r.external_ref, 'S#' || r.id) as mark, r.day, r.slot, r.region_code, r.state
                        from incident_report m join status_report r on r.id = m.report_id
                        where m.incident_id = :incident and m.ended_at is null and r.replaced_at is null
                          and not r.withdrawn
                        order by r.day, r.id
                        """, Tuple.class).setParameter("incident", incident).getResultList().stream()
                .map(row -> new ReportMark(
                        row.get("id", Long.class),
                        row.get("mark", String.class),
                        row.get("day", java.sql.Date.class).toLocalDate(),
                        Coded.find(DayPart.class, row.get("slot", String.class)).orElseThrow(),
                        row.get("region_code", String.class),
                        PlatformState.find(row.get("state", String.class)).orElseThrow()))
                .toList();
    }

    /** What its reports say, each from its part of the day on. */
    public List<Phase> reportedPhases(long incident) {
        return reports(incident).stream().map(ReportMark::phase).toList();
    }

    private MutationQuery mutation(String sql) {
        return session().createNativeMutationQuery(sql);
    }

    private Session session() {
        return entities.unwrap(Session.class);
    }
}
