package fr.vigie.testimony;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Refused;
import fr.vigie.shared.TimePrecision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a teacher tells of a failing tool. Its facts don't change after intake but by the witness; its state changes by
 * decisions, its consent by the witness alone.
 */
@Entity
@Table(name = "testimony")
public class Testimony {

    @Id
    private Long id;

    @Column(name = "external_ref")
    private String reference;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "observed_at")
    private Instant observedAt;

    @Column(name = "observed_day")
    private LocalDate observedDay;

    @Column(name = "time_precision")
    private String precision;

    @Column(name = "platform_code")
    private String platform;

    @Column(name = "academy_code")
    private String academy;

    @Column(name = "department_code")
    private String department;

    @Column(name = "school_uai")
    private String school;

    @Column(name = "school_kind")
    private String schoolKind;

    @Column(name = "author_role")
    private String role;

    @Column(name = "symptom_code")
    private String symptom;

    @Column(name = "feature_code")
    private String feature;

    private String severity;

    @Column(name = "pupils_concerned")
    private Integer pupilsConcerned;

    @Column(name = "pupils_blocked")
    private Integer pupilsBlocked;

    @Column(name = "session_lost")
    private boolean sessionLost;

    @Column(name = "workaround_code")
    private String workaround;

    private String consent;

    @Column(name = "consent_changed_at")
    private Instant consentChangedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    private String state;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "duplicate_of")
    private Long duplicateOf;

    @Version
    private int version;

    protected Testimony() {}

    /**
     * Puts a decision in force; the decision itself is a row of its own, kept by moderation.
     *
     * @param outcome any state; {@link TestimonyState#RECEIVED} takes a decision back
     * @param original for a duplicate, the testimony that it repeats
     * @throws Refused {@code duplicateOf} missing, or itself
     */
    public void decide(TestimonyState outcome, Long original, Instant at) {
        if (outcome == TestimonyState.DUPLICATE && original == null) {
            throw Refused.because("duplicateOf", "testimony.duplicateOf.missing");
        }
        if (outcome == TestimonyState.DUPLICATE && original.equals(id)) {
            throw Refused.because("duplicateOf", "testimony.duplicateOf.itself");
        }
        this.state = outcome.code();
        this.duplicateOf = outcome == TestimonyState.DUPLICATE ? original : null;
        this.decidedAt = outcome == TestimonyState.RECEIVED ? null : at;
    }

    /** Whether the facts that can be put right are these already. */
    public boolean says(Submission facts) {
        return observedAt.equals(facts.observed().instant())
                && precision.equals(facts.observed().precision().code())
                && platform.equals(facts.platform())
                && facts.academy().equals(academy)
                && symptom.equals(facts.symptom())
                && Objects.equals(pupilsConcerned, facts.pupilsConcerned())
                && Objects.equals(pupilsBlocked, facts.pupilsBlocked())
                && sessionLost == facts.sessionLost();
    }

    /**
     * Its author has its facts put right. A school and a département are those of its académie: with another they go.
     *
     * @param facts what is right
     */
    public void rectify(Submission facts) {
        if (!facts.academy().equals(academy)) {
            school = null;
            department = null;
        }
        observedAt = facts.observed().instant();
        observedDay = facts.observed().day();
        precision = facts.observed().precision().code();
        platform = facts.platform();
        academy = facts.academy();
        symptom = facts.symptom();
        pupilsConcerned = facts.pupilsConcerned();
        pupilsBlocked = facts.pupilsBlocked();
        sessionLost = facts.sessionLost();
    }

    /** The witness changes what they allow; a withdrawn consent stays withdrawn. */
    void allow(Consent level, Instant at) {
        if (withdrawnAt != null) {
            throw Refused.because("consent", "testimony.consent.withdrawn");
        }
        this.consent = level.code();
        this.consentChangedAt = at;
    }

    /** The witness withdraws their consent (GDPR art. 7.3): from now on it is no longer public. A second time changes nothing. */
    void withdraw(Instant at) {
        if (withdrawnAt == null) {
            this.withdrawnAt = at;
        }
    }

    public Long id() {
        return id;
    }

    /** The caller's own reference when it was imported ({@code T24}), or null. */
    public String reference() {
        return reference;
    }

    /** The mark by which sources name it: its reference, or {@code T#} and its number. */
    public String mark() {
        return reference == null ? "T#" + id : reference;
    }

    public Instant receivedAt() {
        return receivedAt;
    }

    public Instant observedAt() {
        return observedAt;
    }

    public LocalDate observedDay() {
        return observedDay;
    }

    public TimePrecision precision() {
        return TimePrecision.find(precision).orElseThrow();
    }

    public String platform() {
        return platform;
    }

    public String academy() {
        return academy;
    }

    public String department() {
        return department;
    }

    /** The code (UAI) of the school, or null; never published with the testimony. */
    public String school() {
        return school;
    }

    public SchoolKind schoolKind() {
        return Coded.find(SchoolKind.class, schoolKind).orElse(null);
    }

    public WitnessRole role() {
        return Coded.find(WitnessRole.class, role).orElse(null);
    }

    public String symptom() {
        return symptom;
    }

    public String feature() {
        return feature;
    }

    public Severity severity() {
        return Coded.find(Severity.class, severity).orElse(null);
    }

    public Integer pupilsConcerned() {
        return pupilsConcerned;
    }

    public Integer pupilsBlocked() {
        return pupilsBlocked;
    }

    public boolean isSessionLost() {
        return sessionLost;
    }

    public String workaround() {
        return workaround;
    }

    public Consent consent() {
        return Consent.find(consent).orElseThrow();
    }

    public Instant consentChangedAt() {
        return consentChangedAt;
    }

    /** When the consent was withdrawn, or null. */
    public Instant withdrawnAt() {
        return withdrawnAt;
    }

    public boolean isWithdrawn() {
        return withdrawnAt != null;
    }

    public TestimonyState state() {
        return TestimonyState.find(state).orElseThrow();
    }

    public Instant decidedAt() {
        return decidedAt;
    }

    public Long duplicateOf() {
        return duplicateOf;
    }

    public int version() {
        return version;
    }
}
