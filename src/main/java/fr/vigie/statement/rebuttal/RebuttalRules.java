package fr.vigie.statement.rebuttal;

import fr.vigie.shared.Faults;
import fr.vigie.shared.Moment;
import fr.vigie.shared.Refused;
import fr.vigie.statement.Fields;
import fr.vigie.statement.StatementFacts;
import fr.vigie.statement.StatementRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** What makes an answer acceptable, whether it is typed, sent by a program or read from a file. */
@ApplicationScoped
public class RebuttalRules {

    @Inject
    StatementRules rules;

    /**
     * Makes facts of a rebuttal's draft, its evidence apart.
     *
     * @throws Refused with every fault, on the fields of {@link RebuttalDraft}
     */
    public RebuttalFacts read(RebuttalDraft draft) {
        var faults = new Faults();
        Optional<RebuttalKind> kind = Fields.coded("kind", draft.kind(), RebuttalKind.class, faults);
        Optional<Moment> moment = rules.moment(draft.time(), draft.precision(), null, faults);
        String author = Fields.required("author", draft.author(), StatementFacts.LONGEST_NAME, faults);
        String channel = Fields.text("channel", draft.channel(), StatementFacts.LONGEST_NAME, faults);
        String summary = Fields.required("summary", draft.summary(), StatementFacts.LONGEST_TEXT, faults);
        String note = Fields.text("note", draft.note(), StatementFacts.LONGEST_TEXT, faults);
        faults.refuseIfAny();
        return new RebuttalFacts(
                kind.orElseThrow(), moment.orElseThrow(), author, channel, summary, draft.sourceChanged(), note);
    }
}
