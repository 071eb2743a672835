package fr.vigie.statement;

import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All statements ever put on record. */
@ApplicationScoped
public class Statements {

    private static final String ROW = """
            select s,
              (select count(c) from Capture c where c.statementId = s.id),
              (select count(r) from Rebuttal r where r.statementId = s.id and r.withdrawnAt is null)
            from Statement s
            """;

    private static final int MOST_OFFERED = 30;

    @PersistenceContext
    EntityManager entities;

    void add(Statement statement) {
        entities.persist(statement);
    }

    void add(StatementVersion version) {
        entities.persist(version);
    }

    Optional<Statement> find(long id) {
        return Optional.ofNullable(entities.find(Statement.class, id));
    }

    /** Locked until the transaction ends, so that it can't be withdrawn while an answer to it is being recorded. */
    public Optional<Statement> locked(long id) {
        return Optional.ofNullable(entities.find(Statement.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The statements that were imported under these references, by reference. */
    public Map<String, Statement> referred(List<String> references) {
        return entities
                .createQuery("select s from Statement s where s.externalRef in :references", Statement.class)
                .setParameter("references", references)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Statement::externalRef, Function.identity()));
    }

    /** Writes what was changed and lets go of it, so that a long import doesn't hold everything it has read. */
    public void writeAndForget() {
        entities.flush();
        entities.clear();
    }

    /**
     * Insists that a statement, or the statement that an answer belongs to, is on record.
     *
     * @param statementId the statement, or null
     * @param rebuttalId the answer, or null
     * @throws Refused {@code statement.none}, {@code statement.rebuttal.none} or {@code statement.withdrawn}
     */
    public void refuseUnlessOnRecord(Long statementId, Long rebuttalId) {
        Long id = statementId != null
                ? statementId
                : entities
                        .createQuery("select r.statementId from Rebuttal r where r.id = :id", Long.class)
                        .setParameter("id", rebuttalId)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .orElseThrow(() -> Refused.because("", "statement.rebuttal.none"));
        find(id).orElseThrow(() -> Refused.because("", "statement.none")).refuseIfWithdrawn();
    }

    /** One statement, on record or withdrawn. */
    public Optional<StatementRow> row(long id) {
        return entities
                .createQuery(ROW + " where s.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(Statements::row)
                .findFirst();
    }

    /** A page of the statements that the filter lets through. */
    public List<StatementRow> page(
            StatementFilter filter, StatementOrder order, boolean descending, int first, int most) {
        String direction = descending ? " desc" : " asc";
        var conditions = new StatementConditions(filter);
        TypedQuery<Tuple> query = entities.createQuery(
                ROW + conditions.where() + " order by " + order.expression() + direction + ", s.id" + direction,
                Tuple.class);
        conditions.bind(query);
        return query.setFirstResult(first).setMaxResults(most).getResultList().stream()
                .map(Statements::row)
                .toList();
    }

    /** How many statements the filter lets through. */
    public long count(StatementFilter filter) {
        var conditions = new StatementConditions(filter);
        TypedQuery<Long> query =
                entities.createQuery("select count(s) from Statement s" + conditions.where(), Long.class);
        conditions.bind(query);
        return query.getSingleResult();
    }

    /** Who spoke lately, and for whom, latest first: what a form offers so that nobody types it again. */
    public List<String> recentOffices() {
        return recent("authorOffice");
    }

    /** For whom was spoken lately, latest first. */
    public List<String> recentOrganisations() {
        return recent("organisation");
    }

    private List<String> recent(String attribute) {
        return entities.createQuery(
                        "select s." + attribute + " from Statement s group by s." + attribute
                                + " order by max(s.recordedAt) desc, s." + attribute,
                        String.class)
                .setMaxResults(MOST_OFFERED)
                .getResultList();
    }

    /** What a statement said before, latest first. */
    public List<StatementHistory> history(long id) {
        return entities
                .createQuery(
                        "select v from StatementVersion v where v.statementId = :id order by v.endedAt desc, v.id desc",
                        StatementVersion.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(StatementVersion::shown)
                .toList();
    }

    /**
     * What stands in the way of publishing the review of a week: its statements on record without a capture. A dead link
     * would leave a citation that nobody can check.
     *
     * @param week a week of Paris; a statement belongs to it when it was said or answered then
     */
    public List<StatementRow> unpublishable(Week week) {
        return entities
                .createQuery(ROW + """
                                where s.withdrawnAt is null
                                  and not exists (select 1 from Capture c where c.statementId = s.id)
                                  and %s
                                order by s.said.at, s.id
                                """.formatted(StatementConditions.OF_WEEK), Tuple.class)
                .setParameter("monday", week.monday())
                .setParameter("sunday", week.sunday())
                .getResultList()
                .stream()
                .map(Statements::row)
                .toList();
    }

    private static StatementRow row(Tuple tuple) {
        Statement statement = tuple.get(0, Statement.class);
        return new StatementRow(
                statement.id(),
                statement.externalRef(),
                statement.facts(),
                statement.recordedAt(),
                statement.recordedBy(),
                statement.sourceGoneAt(),
                statement.withdrawnAt(),
                statement.withdrawnBy(),
                statement.withdrawnReason(),
                statement.version(),
                tuple.get(1, Long.class),
                tuple.get(2, Long.class));
    }
}
