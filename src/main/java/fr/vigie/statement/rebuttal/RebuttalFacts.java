package fr.vigie.statement.rebuttal;

import fr.vigie.shared.Moment;
import java.util.Objects;

/**
 * What answers a statement.
 *
 * @param kind by what it is answered
 * @param moment when, as closely as known
 * @param author who answers: a third party, or the union's editors
 * @param channel where, or null
 * @param summary the answer
 * @param sourceChanged whether its source was changed or replaced since, so that several captures exist
 * @param note for colleagues, or null
 */
public record RebuttalFacts(
        RebuttalKind kind,
        Moment moment,
        String author,
        String channel,
        String summary,
        boolean sourceChanged,
        String note) {

    public RebuttalFacts {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(author, "author");
        Objects.requireNonNull(summary, "summary");
        moment = new Moment(moment.instant(), moment.precision(), moment.part(), moment.wording(), false);
    }
}
