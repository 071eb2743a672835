package fr.vigie.weeklyreview.composition;

import fr.vigie.weeklyreview.quotation.Quotation;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Chooses what to quote: what needs no cut before what does, those who say who they are before those who don't, then the
 * latest day, then the shorter.
 */
final class Quotes {

    private static final int LONGEST = 280;

    private Quotes() {}

    static Optional<WeekMaterial.Quote> best(WeekMaterial material, Predicate<WeekMaterial.Quote> which) {
        return material.quotes().stream()
                .filter(which)
                .min(Comparator.comparing((WeekMaterial.Quote q) -> q.text().length() > LONGEST)
                        .thenComparing(q -> !q.symptom().equals("salle_attente_bloquee"))
                        .thenComparing(q -> !q.named())
                        .thenComparing(WeekMaterial.Quote::day, Comparator.reverseOrder())
                        .thenComparing(q -> q.text().length())
                        .thenComparing(WeekMaterial.Quote::mark));
    }

    /** The words as they stand but for typography and length, and what may be said of who wrote them. */
    static Paragraph paragraph(WeekMaterial.Quote quote) {
        return new Paragraph(
                Quotation.paragraph(Quotation.fitted(quote.text(), LONGEST), quote.attribution()),
                Nature.QUOTATION,
                List.of(quote.mark()));
    }
}
