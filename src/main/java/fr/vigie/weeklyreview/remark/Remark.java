package fr.vigie.weeklyreview.remark;

import fr.vigie.shared.Fault;

/**
 * Something that a writer should look at again before anybody else reads it.
 *
 * @param kind {@code figure}: a typed number that equals no figure of the week; {@code field}: a field that no figure has;
 *     {@code party}: a person or a company named without source (law of 29 July 1881, articles 29 and 32)
 * @param found the words in question
 */
public record Remark(String kind, String found) {

    /** The remark as a sentence's code and arguments. */
    public Fault sentence() {
        return Fault.of("text", "weeklyreview.remark." + kind, found);
    }
}
