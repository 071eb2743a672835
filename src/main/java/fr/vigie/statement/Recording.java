package fr.vigie.statement;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Puts statements on record and keeps up with what becomes of them. */
@ApplicationScoped
@Requires(Permission.FILE_STATEMENTS)
public class Recording {

    @Inject
    Statements statements;

    @Inject
    StatementRules rules;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Puts a statement on record.
     *
     * @return its number
     * @throws Refused as {@link StatementRules#read(StatementDraft)}
     */
    @Transactional
    public long record(StatementDraft draft) {
        Statement statement = Statement.recorded(rules.read(draft), staff.login(), clock.instant());
        statements.add(statement);
        audit.record(event("statement.recorded", statement.id()));
        return statement.id();
    }

    /**
     * Puts other words in the place of those on record, which are kept as an earlier version.
     *
     * @param version the version that the person had read
     * @param reason {@link StatementVersion.Reason#CORRECTION} or {@link StatementVersion.Reason#SOURCE_CHANGED}
     * @param note what happened, or blank
     * @throws Refused as {@link #record}, {@code statement.changedMeanwhile} when somebody else was faster, or
     *     {@code statement.withdrawn}
     */
    @Transactional
    public void change(long id, int version, StatementDraft draft, StatementVersion.Reason reason, String note) {
        Statement statement = existing(id);
        if (statement.version() != version) {
            throw Conflict.because("", "statement.changedMeanwhile");
        }
        StatementFacts facts = rules.read(draft);
        String why = Text.read(note, StatementFacts.LONGEST_TEXT);
        if (facts.equals(statement.facts())) {
            return;
        }
        statements.add(statement.change(facts, reason, why, staff.login(), clock.instant()));
        audit.record(event("statement.changed", id).with("reason", reason.code()));
    }

    /** Notes that the source of a statement can no longer be read. */
    @Transactional
    public void sourceGone(long id, String note) {
        Statement statement = existing(id);
        String why = Text.read(note, StatementFacts.LONGEST_TEXT);
        statements.add(statement.sourceGone(why, staff.login(), clock.instant()));
        audit.record(event("statement.changed", id).with("reason", StatementVersion.Reason.SOURCE_GONE.code()));
    }

    /**
     * Takes a statement off the record; it stays in the desk's history.
     *
     * @throws Refused when no reason is given, or when it was withdrawn before
     */
    @Transactional
    public void withdraw(long id, String reason) {
        Statement statement = existing(id);
        if (reason == null || reason.isBlank()) {
            throw Refused.because("reason", "statement.reason.missing");
        }
        statement.withdraw(Text.required(reason, StatementFacts.LONGEST_TEXT), staff.login(), clock.instant());
        audit.record(event("statement.takenOff", id));
    }

    private Statement existing(long id) {
        return statements.locked(id).orElseThrow(() -> Refused.because("", "statement.none"));
    }

    private AuditEvent event(String action, long id) {
        return AuditEvent.of(staff.login(), action, "statement", id);
    }
}
