package fr.vigie.statement.rebuttal;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Refused;
import fr.vigie.statement.Statement;
import fr.vigie.statement.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Answers statements on record: by a denial, an argument or facts. */
@ApplicationScoped
@Requires(Permission.FILE_STATEMENTS)
public class Rebutting {

    @Inject
    Statements statements;

    @Inject
    Rebuttals rebuttals;

    @Inject
    RebuttalRules rules;

    @Inject
    EvidenceReferences references;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Records an answer to a statement.
     *
     * @return its number
     * @throws Refused as {@link RebuttalRules#read} and {@link EvidenceReferences#resolve}; or
     *     {@code statement.withdrawn} when the statement was taken off the record
     */
    @Transactional
    public long answer(long statementId, RebuttalDraft draft) {
        Statement statement = statements.locked(statementId).orElseThrow(() -> Refused.because("", "statement.none"));
        statement.refuseIfWithdrawn();
        RebuttalFacts facts = rules.read(draft);
        List<Evidence> evidence = references.resolve(draft.evidence());
        Rebuttal rebuttal = new Rebuttal(statement, facts, evidence, staff.login(), clock.instant());
        rebuttals.add(rebuttal);
        audit.record(event("rebuttal.recorded", rebuttal));
        return rebuttal.id();
    }

    /** Puts another answer, or other evidence, in the place of one on record; refuses as {@link #answer}. */
    @Transactional
    public void correct(long id, RebuttalDraft draft) {
        Rebuttal rebuttal = existing(id);
        RebuttalFacts facts = rules.read(draft);
        statements
                .locked(rebuttal.statementId())
                .orElseThrow()
                .refuseUnlessAnswerable(facts.moment().day());
        rebuttal.correct(facts, references.resolve(draft.evidence()));
        audit.record(event("rebuttal.corrected", rebuttal));
    }

    /** Takes an answer off the record. */
    @Transactional
    public void withdraw(long id) {
        Rebuttal rebuttal = existing(id);
        rebuttal.withdraw(staff.login(), clock.instant());
        audit.record(event("rebuttal.withdrawn", rebuttal));
    }

    private Rebuttal existing(long id) {
        return rebuttals.find(id).orElseThrow(() -> Refused.because("", "statement.rebuttal.none"));
    }

    private AuditEvent event(String action, Rebuttal rebuttal) {
        return AuditEvent.of(staff.login(), action, "rebuttal", rebuttal.id())
                .with("statement", rebuttal.statementId())
                .with("evidence", rebuttal.evidence().size());
    }
}
