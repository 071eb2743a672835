package fr.vigie.demand;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * A demand of the union and what came of it.
 *
 * @param position its place in the list, from 1
 * @param addressees to whom, at least one, in order
 * @param text what is asked, a sentence that begins with an infinitive
 * @param madeOn the day on which it was first made, or null when unknown
 * @param document where it is written: a letter, minutes; or null
 * @param answeredOn the day of the answer, or null
 * @param answer what was answered, a refusal included; or null
 * @param closedOn the day from which it is no longer made, or null
 * @param statements the numbers of the statements that it replies to, in order
 */
public record DemandFacts(
        int position,
        List<Addressee> addressees,
        String text,
        LocalDate madeOn,
        String document,
        LocalDate answeredOn,
        String answer,
        LocalDate closedOn,
        List<Long> statements) {

    /** The most characters of a demand, its document or its answer. */
    public static final int LONGEST_TEXT = 4_000;

    public DemandFacts {
        addressees = addressees.stream().distinct().toList();
        statements = statements.stream().distinct().sorted().toList();
        if (addressees.isEmpty()) {
            throw new IllegalArgumentException("a demand has an addressee");
        }
        Objects.requireNonNull(text, "text");
    }
}
