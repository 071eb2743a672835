package fr.vigie.statement;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Messages;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What a statement said until its source changed or vanished, or until our record of it was corrected. Never changes. */
@Entity
@Table(name = "statement_version")
public class StatementVersion {

    /** Why a statement no longer says what it said. */
    public enum Reason implements Coded {
        /** The official changed or replaced the words. */
        SOURCE_CHANGED("source_changed"),
        /** The source can no longer be read; the words stay on record. */
        SOURCE_GONE("source_gone"),
        /** We had recorded it wrong. */
        CORRECTION("correction");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        /** The reason in the reader's language. */
        public String label(Messages messages) {
            return messages.sentence("statement.version." + code);
        }
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "statement_id")
    private Long statementId;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "ended_by")
    private String endedBy;

    private String reason;

    private String note;

    @Column(name = "said_at")
    private Instant saidAt;

    @Column(name = "time_precision")
    private String timePrecision;

    @Column(name = "time_wording")
    private String timeWording;

    private String summary;

    private String quotation;

    private String channel;

    private String url;

    /** For the persistence provider. */
    protected StatementVersion() {}

    StatementVersion(Statement statement, Reason reason, String note, String login, Instant at) {
        StatementFacts facts = statement.facts();
        this.statementId = statement.id();
        this.endedAt = at;
        this.endedBy = login;
        this.reason = reason.code();
        this.note = note;
        this.saidAt = facts.moment().instant();
        this.timePrecision = Said.code(facts.moment());
        this.timeWording =
                facts.moment().wording().isEmpty() ? null : facts.moment().wording();
        this.summary = facts.summary();
        this.quotation = facts.quotation();
        this.channel = facts.channel();
        this.url = facts.url();
    }

    /** What the lists show of it. */
    public StatementHistory shown() {
        return new StatementHistory(
                endedAt,
                endedBy,
                Coded.find(Reason.class, reason).orElseThrow(),
                note,
                summary,
                quotation,
                channel,
                url);
    }
}
