package fr.vigie.demand;

import java.util.List;

/**
 * A demand as somebody typed it, before anything is known to be right. Texts are null or blank where nothing was given.
 *
 * @param position its place in the list; last when null
 * @param addressees codes of {@link Addressee}
 * @param text what is asked
 * @param madeOn the day on which it was first made
 * @param document where it is written
 * @param answeredOn the day of the answer
 * @param answer what was answered
 * @param closedOn the day from which it is no longer made
 * @param statements the numbers of the statements that it replies to
 */
public record DemandDraft(
        Integer position,
        List<String> addressees,
        String text,
        String madeOn,
        String document,
        String answeredOn,
        String answer,
        String closedOn,
        List<Long> statements) {

    public DemandDraft {
        addressees = addressees == null ? List.of() : List.copyOf(addressees);
        statements = statements == null ? List.of() : List.copyOf(statements);
    }
}
