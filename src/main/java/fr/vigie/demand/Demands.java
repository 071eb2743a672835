package fr.vigie.demand;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** All demands of the union, made still or no longer. */
@ApplicationScoped
public class Demands {

    @PersistenceContext
    EntityManager entities;

    void add(Demand demand) {
        entities.persist(demand);
    }

    Optional<Demand> find(long id) {
        return Optional.ofNullable(entities.find(Demand.class, id));
    }

    /** One demand. */
    public Optional<DemandRow> row(long id) {
        return find(id).map(DemandRow::of);
    }

    /** All demands in their order, those no longer made included. */
    public List<DemandRow> all() {
        return entities
                .createQuery("select d from Demand d order by d.position, d.id", Demand.class)
                .getResultList()
                .stream()
                .map(DemandRow::of)
                .toList();
    }

    /** The demands made by this day in Paris and not closed then, in their order; those of unknown date included. */
    public List<DemandRow> madeBy(LocalDate day) {
        return all().stream()
                .filter(demand -> demand.facts().madeOn() == null
                        || !demand.facts().madeOn().isAfter(day))
                .filter(demand -> demand.facts().closedOn() == null
                        || demand.facts().closedOn().isAfter(day))
                .toList();
    }

    /** The demands that reply to a statement, in their order. */
    public List<DemandRow> replyingTo(long statementId) {
        return all().stream()
                .filter(demand -> demand.facts().statements().contains(statementId))
                .toList();
    }

    int nextPosition() {
        return entities.createQuery("select coalesce(max(d.position), 0) + 1 from Demand d", Integer.class)
                .getSingleResult();
    }

    /** The demands that were imported under these references, by reference. */
    Map<String, Demand> referred(Collection<String> references) {
        return entities
                .createQuery("select d from Demand d where d.externalRef in :references", Demand.class)
                .setParameter("references", references)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Demand::externalRef, Function.identity()));
    }

    /** Writes what was changed and lets go of it. */
    void writeAndForget() {
        entities.flush();
        entities.clear();
    }

    /** Those of these numbers that are statements'. */
    Set<Long> knownStatements(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.unwrap(Session.class)
                        .createNativeQuery("select id from statement where id in :ids", Long.class)
                        .setParameterList("ids", ids)
                        .getResultList());
    }

    /** The number of the statement that was imported under a reference; empty when there is none. */
    Optional<Long> statementReferred(String reference) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery("select id from statement where external_ref = :reference", Long.class)
                .setParameter("reference", reference)
                .getResultList()
                .stream()
                .findFirst();
    }
}
