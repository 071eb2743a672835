package fr.vigie.demand;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * A demand as lists show it.
 *
 * @param id its number in Vigie
 * @param reference the reference under which it was imported, or null
 * @param facts what is asked, and what came of it
 * @param version grows with each change
 */
public record DemandRow(long id, String reference, DemandFacts facts, int version) {

    static DemandRow of(Demand demand) {
        return new DemandRow(demand.id(), demand.externalRef(), demand.facts(), demand.version());
    }

    /**
     * For how many days nobody has answered: « sans réponse depuis 94 jours ».
     *
     * @param today the day in Paris from which to look back
     * @return empty when there was an answer by then, when the demand was closed or not yet made, or when nobody knows
     *     since when it is made
     */
    public OptionalLong daysWithoutAnswer(LocalDate today) {
        boolean answered = facts.answeredOn() != null && !facts.answeredOn().isAfter(today);
        boolean closed = facts.closedOn() != null && !facts.closedOn().isAfter(today);
        if (answered || closed || facts.madeOn() == null || facts.madeOn().isAfter(today)) {
            return OptionalLong.empty();
        }
        return OptionalLong.of(ChronoUnit.DAYS.between(facts.madeOn(), today));
    }
}
