package fr.vigie.statement;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Refused;
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
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What an official said in public, on record: the words as they now stand at the source, with what they were before kept
 * beside ({@link StatementVersion}).
 */
@Entity
public class Statement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "external_ref")
    private String externalRef;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Embedded
    private Said said;

    @Column(name = "time_wording")
    private String timeWording;

    @Column(name = "author_office")
    private String authorOffice;

    @Column(name = "author_name")
    private String authorName;

    private String organisation;

    private String kind;

    private String summary;

    private String quotation;

    private String channel;

    private String url;

    @Column(name = "third_party_blamed")
    private String blamed;

    private String concession;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "statement_platform", joinColumns = @JoinColumn(name = "statement_id"))
    @Column(name = "platform_code")
    private Set<String> platforms = new HashSet<>();

    @Column(name = "source_gone_at")
    private Instant sourceGoneAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private String withdrawnBy;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    @Version
    private int version;

    /** For the persistence provider. */
    protected Statement() {}

    /** A statement put on record. */
    static Statement recorded(StatementFacts facts, String login, Instant at) {
        return recorded(null, facts, login, at);
    }

    /** A statement put on record under the reference of who sent it; null for none. */
    static Statement recorded(String reference, StatementFacts facts, String login, Instant at) {
        var statement = new Statement();
        statement.externalRef = reference;
        statement.recordedAt = at;
        statement.recordedBy = login;
        statement.say(facts);
        return statement;
    }

    /**
     * Puts other facts in the place of those on record.
     *
     * @param reason why
     * @param note what happened, for colleagues, or null
     * @return what the statement said until then
     */
    StatementVersion change(
            StatementFacts facts, StatementVersion.Reason reason, String note, String login, Instant at) {
        refuseIfWithdrawn();
        var before = new StatementVersion(this, reason, note, login, at);
        say(facts);
        return before;
    }

    /**
     * Notes that the source has vanished; what it said stays on record.
     *
     * @return what the statement said, with the moment of the finding
     */
    StatementVersion sourceGone(String note, String login, Instant at) {
        refuseIfWithdrawn();
        sourceGoneAt = at;
        return new StatementVersion(this, StatementVersion.Reason.SOURCE_GONE, note, login, at);
    }

    /** Takes the statement off the record: it stays, is no longer shown, and can't be answered any more. */
    void withdraw(String reason, String login, Instant at) {
        refuseIfWithdrawn();
        withdrawnAt = at;
        withdrawnBy = login;
        withdrawnReason = reason;
    }

    /**
     * Insists that it is on record and that the answer wasn't given before it was said; days are compared, as hours are
     * seldom exact.
     *
     * @throws Refused {@code statement.withdrawn} or {@code statement.rebuttal.beforeStatement}
     */
    public void refuseUnlessAnswerable(LocalDate answered) {
        refuseIfWithdrawn();
        if (answered.isBefore(said.moment("").day())) {
            throw Refused.because("time", "statement.rebuttal.beforeStatement");
        }
    }

    /** @throws Refused {@code statement.withdrawn} */
    public void refuseIfWithdrawn() {
        if (withdrawnAt != null) {
            throw Refused.because("", "statement.withdrawn");
        }
    }

    private void say(StatementFacts facts) {
        said = new Said(facts.moment());
        timeWording = facts.moment().wording().isEmpty() ? null : facts.moment().wording();
        authorOffice = facts.authorOffice();
        authorName = facts.authorName();
        organisation = facts.organisation();
        kind = facts.kind().code();
        summary = facts.summary();
        quotation = facts.quotation();
        channel = facts.channel();
        url = facts.url();
        blamed = facts.blamed();
        concession = facts.concession();
        platforms.retainAll(facts.platforms());
        platforms.addAll(facts.platforms());
    }

    public Long id() {
        return id;
    }

    /** The reference under which it was imported ({@code D01}), or null. */
    public String externalRef() {
        return externalRef;
    }

    /** What it says now. */
    public StatementFacts facts() {
        return new StatementFacts(
                said.moment(timeWording),
                authorOffice,
                authorName,
                organisation,
                Coded.find(StatementKind.class, kind).orElse(StatementKind.OTHER),
                summary,
                quotation,
                channel,
                url,
                List.copyOf(platforms),
                blamed,
                concession);
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** When its source was found gone, or null. */
    public Instant sourceGoneAt() {
        return sourceGoneAt;
    }

    /** When it was taken off the record, or null. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public String withdrawnBy() {
        return withdrawnBy;
    }

    public String withdrawnReason() {
        return withdrawnReason;
    }

    /** Grows with each change, to find out that somebody else was faster. */
    public int version() {
        return version;
    }
}
