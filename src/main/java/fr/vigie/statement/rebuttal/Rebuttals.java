package fr.vigie.statement.rebuttal;

import fr.vigie.shared.Week;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All answers ever given to statements. */
@ApplicationScoped
public class Rebuttals {

    private static final int MOST_OFFERED = 30;

    @PersistenceContext
    EntityManager entities;

    void add(Rebuttal rebuttal) {
        entities.persist(rebuttal);
    }

    Optional<Rebuttal> find(long id) {
        return Optional.ofNullable(entities.find(Rebuttal.class, id));
    }

    /** The answers that were imported under these references, by reference. */
    Map<String, Rebuttal> referred(List<String> references) {
        return entities
                .createQuery("select r from Rebuttal r where r.externalRef in :references", Rebuttal.class)
                .setParameter("references", references)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Rebuttal::externalRef, Function.identity()));
    }

    /** Who answered lately, latest first. */
    public List<String> recentAnswerers() {
        return entities.createQuery(
                        "select r.author from Rebuttal r group by r.author order by max(r.recordedAt) desc, r.author",
                        String.class)
                .setMaxResults(MOST_OFFERED)
                .getResultList();
    }

    /** The answers to a statement, those taken back included, in the order in which they were given. */
    public List<RebuttalRow> of(long statementId) {
        return entities.createQuery("""
                        select r, (select count(c) from Capture c where c.rebuttalId = r.id)
                        from Rebuttal r where r.statementId = :id order by r.said.at, r.id
                        """, Tuple.class).setParameter("id", statementId).getResultList().stream()
                .map(tuple -> row(tuple.get(0, Rebuttal.class), tuple.get(1, Long.class)))
                .toList();
    }

    /** Denials by third parties, said in a week, of which no capture is kept; like {@link fr.vigie.statement.Statements#unpublishable}. */
    public List<RebuttalRow> unpublishableDenials(Week week) {
        return entities
                .createQuery("""
                        select r from Rebuttal r, Statement s
                        where s.id = r.statementId and s.withdrawnAt is null and r.withdrawnAt is null
                          and r.kind = :denial and r.said.day between :monday and :sunday
                          and not exists (select 1 from Capture c where c.rebuttalId = r.id)
                        order by r.said.at, r.id
                        """, Rebuttal.class)
                .setParameter("denial", RebuttalKind.DENIAL.code())
                .setParameter("monday", week.monday())
                .setParameter("sunday", week.sunday())
                .getResultList()
                .stream()
                .map(rebuttal -> row(rebuttal, 0))
                .toList();
    }

    private static RebuttalRow row(Rebuttal rebuttal, long captures) {
        return new RebuttalRow(
                rebuttal.id(),
                rebuttal.externalRef(),
                rebuttal.statementId(),
                rebuttal.facts(),
                rebuttal.evidence(),
                rebuttal.recordedAt(),
                rebuttal.recordedBy(),
                rebuttal.withdrawnAt(),
                captures);
    }
}
