package fr.vigie.report;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All reports ever filed. */
@ApplicationScoped
public class StatusReports {

    private static final Duration DOUBLE_CLICK = Duration.ofMinutes(1);

    @PersistenceContext
    EntityManager entities;

    void add(StatusReport report) {
        entities.persist(report);
    }

    /** Writes first that the old one no longer holds: only one row in force may carry an imported reference. */
    void replace(StatusReport replaced, StatusReport replacing) {
        entities.flush();
        entities.persist(replacing);
    }

    Optional<StatusReport> find(long id) {
        return Optional.ofNullable(entities.find(StatusReport.class, id));
    }

    /** The report that this person filed less than a minute ago and that says exactly this. */
    Optional<StatusReport> sameJustFiled(ReportFacts facts, String login, Instant now) {
        return entities
                .createQuery(
                        "select r from StatusReport r where r.filedBy = :login and r.filedAt > :since"
                                + " and r.replacedAt is null and r.withdrawn = false",
                        StatusReport.class)
                .setParameter("login", login)
                .setParameter("since", now.minus(DOUBLE_CLICK))
                .getResultList()
                .stream()
                .filter(report -> report.facts().equals(facts))
                .findFirst();
    }

    /**
     * One report, in force or not.
     *
     * @param visibleRegions as in {@link ReportFilter}
     * @return empty when there is none, or none that the reader may see
     */
    public Optional<ReportRow> row(long id, Set<String> visibleRegions) {
        return find(id).map(ReportRow::of).filter(row -> visible(row, visibleRegions));
    }

    /** The report in force that was imported under a reference; empty as {@link #row}. */
    public Optional<ReportRow> referred(String reference, Set<String> visibleRegions) {
        return entities
                .createQuery(
                        "select r from StatusReport r where r.externalRef = :reference and r.replacedAt is null",
                        StatusReport.class)
                .setParameter("reference", reference)
                .getResultList()
                .stream()
                .map(ReportRow::of)
                .filter(row -> visible(row, visibleRegions))
                .findFirst();
    }

    /** A report with all that came before it and after it, oldest first; empty as {@link #row}. */
    public List<ReportRow> history(long id, Set<String> visibleRegions) {
        var history = new ArrayList<ReportRow>();
        if (row(id, visibleRegions).isEmpty()) {
            return history;
        }
        Optional<StatusReport> earlier = find(id);
        while (earlier.isPresent()) {
            history.add(ReportRow.of(earlier.get()));
            Long before = earlier.get().replacesId();
            earlier = before == null ? Optional.empty() : find(before);
        }
        Collections.reverse(history);
        Optional<StatusReport> later = replacing(id);
        while (later.isPresent()) {
            history.add(ReportRow.of(later.get()));
            later = replacing(later.get().id());
        }
        return history;
    }

    private Optional<StatusReport> replacing(long id) {
        return entities
                .createQuery("select r from StatusReport r where r.replacesId = :id", StatusReport.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** What this person last filed, which the next one will resemble. */
    public Optional<ReportRow> lastFiledBy(String login) {
        return entities
                .createQuery(
                        "select r from StatusReport r where r.filedBy = :login and r.withdrawn = false"
                                + " order by r.filedAt desc, r.id desc",
                        StatusReport.class)
                .setParameter("login", login)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .map(ReportRow::of)
                .findFirst();
    }

    /**
     * A page of the reports in force.
     *
     * @param descending whether the order is reversed
     * @param first how many to leave out
     * @param most how many to give at most
     */
    public List<ReportRow> page(ReportFilter filter, ReportOrder order, boolean descending, int first, int most) {
        String direction = descending ? " desc" : " asc";
        var conditions = new Conditions(filter);
        TypedQuery<StatusReport> query = entities.createQuery(
                "select r from StatusReport r" + conditions.where() + " order by " + order.expression() + direction
                        + ", r.filedAt" + direction + ", r.id" + direction,
                StatusReport.class);
        conditions.bind(query);
        return query.setFirstResult(first).setMaxResults(most).getResultList().stream()
                .map(ReportRow::of)
                .toList();
    }

    /** How many reports in force the filter lets through. */
    public long count(ReportFilter filter) {
        var conditions = new Conditions(filter);
        TypedQuery<Long> query =
                entities.createQuery("select count(r) from StatusReport r" + conditions.where(), Long.class);
        conditions.bind(query);
        return query.getSingleResult();
    }

    private static boolean visible(ReportRow row, Set<String> visibleRegions) {
        String region = row.facts().regionCode();
        return visibleRegions == null || region == null || visibleRegions.contains(region);
    }

    /** A filter as a where clause and its parameters. */
    private static final class Conditions {

        private final StringBuilder where = new StringBuilder(" where r.replacedAt is null and r.withdrawn = false");
        private final Map<String, Object> parameters = new HashMap<>();

        Conditions(ReportFilter filter) {
            and("r.day >= :from", "from", filter.from());
            and("r.day <= :to", "to", filter.to());
            and("r.platformCode = :platform", "platform", filter.platform());
            and("r.regionCode = :region", "region", filter.region());
            and(
                    "r.state = :state",
                    "state",
                    filter.state() == null ? null : filter.state().code());
            and("r.symptomCode = :symptom", "symptom", filter.symptom());
            and(
                    "cast(function('unaccent', lower(coalesce(r.comment, ''))) as string)"
                            + " like cast(function('unaccent', lower(:text)) as string) escape '!'",
                    "text",
                    filter.text() == null ? null : "%" + filter.text().strip().replaceAll("[!%_]", "!$0") + "%");
            and("(r.regionCode is null or r.regionCode in :visible)", "visible", filter.visibleRegions());
        }

        private void and(String condition, String name, Object value) {
            if (value != null) {
                where.append(" and ").append(condition);
                parameters.put(name, value);
            }
        }

        String where() {
            return where.toString();
        }

        void bind(Query query) {
            parameters.forEach(query::setParameter);
        }
    }
}
