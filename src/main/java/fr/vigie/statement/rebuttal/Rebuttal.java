package fr.vigie.statement.rebuttal;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Refused;
import fr.vigie.statement.Said;
import fr.vigie.statement.Statement;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What answers one statement, with what it rests on. */
@Entity
public class Rebuttal {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "external_ref")
    private String externalRef;

    @Column(name = "statement_id")
    private Long statementId;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private String kind;

    @Embedded
    private Said said;

    private String author;

    private String channel;

    private String summary;

    @Column(name = "source_changed")
    private boolean sourceChanged;

    private String note;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "rebuttal_evidence", joinColumns = @JoinColumn(name = "rebuttal_id"))
    @OrderColumn(name = "position")
    private List<Evidence> evidence = new ArrayList<>();

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Rebuttal() {}

    /**
     * An answer to a statement.
     *
     * @throws Refused as {@link Statement#refuseUnlessAnswerable}, or when facts are claimed without evidence
     */
    Rebuttal(Statement statement, RebuttalFacts facts, List<Evidence> evidence, String login, Instant at) {
        statement.refuseUnlessAnswerable(facts.moment().day());
        this.statementId = statement.id();
        this.recordedAt = at;
        this.recordedBy = login;
        say(facts, evidence);
    }

    /** The same under the reference of who sent it. */
    Rebuttal referredTo(String reference) {
        externalRef = reference;
        return this;
    }

    /** Puts another answer, or other evidence, in the place of what is on record. */
    void correct(RebuttalFacts facts, List<Evidence> newEvidence) {
        refuseIfWithdrawn();
        say(facts, newEvidence);
    }

    /** Takes the answer off the record; it stays and is no longer shown. */
    void withdraw(String login, Instant at) {
        refuseIfWithdrawn();
        withdrawnAt = at;
        withdrawnBy = login;
    }

    private void refuseIfWithdrawn() {
        if (withdrawnAt != null) {
            throw Refused.because("", "statement.rebuttal.withdrawn");
        }
    }

    private void say(RebuttalFacts facts, List<Evidence> newEvidence) {
        if (facts.kind().restsOnFacts() && newEvidence.isEmpty()) {
            throw Refused.because("evidence", "statement.evidence.missing");
        }
        kind = facts.kind().code();
        said = new Said(facts.moment());
        author = facts.author();
        channel = facts.channel();
        summary = facts.summary();
        sourceChanged = facts.sourceChanged();
        note = facts.note();
        evidence.clear();
        newEvidence.stream().distinct().forEach(evidence::add);
    }

    public Long id() {
        return id;
    }

    /** The reference under which it was imported ({@code R01}), or null. */
    public String externalRef() {
        return externalRef;
    }

    /** The statement that it answers. */
    public long statementId() {
        return statementId;
    }

    /** What it says. */
    public RebuttalFacts facts() {
        return new RebuttalFacts(
                Coded.find(RebuttalKind.class, kind).orElse(RebuttalKind.ARGUMENT),
                said.moment(""),
                author,
                channel,
                summary,
                sourceChanged,
                note);
    }

    /** What it rests on, in order. */
    public List<Evidence> evidence() {
        return List.copyOf(evidence);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** When it was taken off the record, or null. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }
}
