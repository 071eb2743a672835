package fr.vigie.report;

import fr.vigie.shared.Coded;
import fr.vigie.shared.DayPart;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/**
 * A dated state of a tool in a region or the whole country, as a member of staff filed it.
 *
 * <p>Once filed it doesn't change: a correction is a new report that takes its place, a withdrawal one that says so. The
 * old one stays, with the instant until which it held.
 */
@Entity
@Table(name = "status_report")
public class StatusReport {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "external_ref")
    private String externalRef;

    @Column(name = "filed_at")
    private Instant filedAt;

    @Column(name = "filed_by")
    private String filedBy;

    @Column(name = "author_role")
    private String authorRole;

    @Column(name = "platform_code")
    private String platformCode;

    private String instance;

    private LocalDate day;

    private String slot;

    @Column(name = "region_code")
    private String regionCode;

    private String state;

    @Column(name = "symptom_code")
    private String symptomCode;

    private String comment;

    @Column(name = "replaces_id")
    private Long replacesId;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    private boolean withdrawn;

    @Version
    private int version;

    /** For the persistence provider. */
    protected StatusReport() {}

    private StatusReport(ReportFacts facts, String filedBy, AuthorRole authorRole, Instant filedAt) {
        this.filedAt = filedAt;
        this.filedBy = filedBy;
        this.authorRole = authorRole.code();
        this.platformCode = facts.platformCode();
        this.instance = facts.instance();
        this.day = facts.day();
        this.slot = facts.slot().code();
        this.regionCode = facts.regionCode();
        this.state = facts.state().code();
        this.symptomCode = facts.symptomCode();
        this.comment = facts.comment();
    }

    /** A report filed for the first time. */
    static StatusReport filed(ReportFacts facts, String login, AuthorRole role, Instant at) {
        return new StatusReport(facts, login, role, at);
    }

    /**
     * The report that takes this one's place from now on.
     *
     * @throws IllegalStateException when another one already has
     */
    StatusReport corrected(ReportFacts facts, String login, AuthorRole role, Instant at) {
        if (!isInForce()) {
            throw new IllegalStateException("report " + id + " was replaced at " + replacedAt);
        }
        replacedAt = at;
        var correction = new StatusReport(facts, login, role, at);
        correction.replacesId = id;
        correction.externalRef = externalRef;
        return correction;
    }

    /** The row that says that this report no longer holds; it repeats what was said. */
    StatusReport withdrawn(String login, AuthorRole role, Instant at) {
        StatusReport withdrawal = corrected(facts(), login, role, at);
        withdrawal.withdrawn = true;
        return withdrawal;
    }

    public Long id() {
        return id;
    }

    /** The reference under which it was imported ({@code S01}), or null. */
    public String externalRef() {
        return externalRef;
    }

    /** What it says. */
    public ReportFacts facts() {
        return new ReportFacts(
                platformCode,
                instance,
                day,
                Coded.find(DayPart.class, slot).orElseThrow(),
                regionCode,
                PlatformState.find(state).orElseThrow(),
                symptomCode,
                comment);
    }

    public Instant filedAt() {
        return filedAt;
    }

    /** The login of who filed it. */
    public String filedBy() {
        return filedBy;
    }

    /** For whom it speaks. */
    public AuthorRole authorRole() {
        return Coded.find(AuthorRole.class, authorRole).orElseThrow();
    }

    /** The report that this one corrects or withdraws, or null. */
    public Long replacesId() {
        return replacesId;
    }

    /** Whether no later row took its place; a withdrawal is in force and says nothing more. */
    public boolean isInForce() {
        return replacedAt == null;
    }

    /** Until when it held, or null while it does. */
    public Instant replacedAt() {
        return replacedAt;
    }

    public boolean isWithdrawn() {
        return withdrawn;
    }
}
