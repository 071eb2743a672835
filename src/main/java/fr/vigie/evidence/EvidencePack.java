package fr.vigie.evidence;

import fr.vigie.evidence.release.IncidentWindow;
import fr.vigie.evidence.release.Selection;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Conflict;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** A pack of evidence: what was asked for, how far it is, and the file that came of it. */
@Entity
@Table(name = "evidence_pack")
public class EvidencePack {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "first_day")
    private LocalDate firstDay;

    @Column(name = "last_day")
    private LocalDate lastDay;

    private String[] platforms;
    private String[] regions;
    private String[] academies;
    private String[] incidents;
    private Long[] statements;
    private String audience;
    private String purpose;
    private String recipient;

    @Column(name = "embargo_until")
    private Instant embargoUntil;

    @Column(name = "review_edition")
    private Long reviewEdition;

    @Column(name = "as_of")
    private Instant asOf;

    @Column(name = "asked_by")
    private String askedBy;

    private String state;
    private String step;
    private int percent;
    private int attempts;

    @Column(name = "cancel_asked")
    private boolean cancelAsked;

    private String fault;

    @Column(name = "fault_about")
    private String faultAbout;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "file_name")
    private String fileName;

    private Long bytes;
    private String sha256;

    @Column(name = "manifest_sha256")
    private String manifestSha256;

    @Column(name = "certificate_sha256")
    private String certificateSha256;

    @Column(name = "stamped_at")
    private Instant stampedAt;

    @Column(name = "stamped_by")
    private String stampedBy;

    @Version
    private int version;

    /** For the persistence provider. */
    protected EvidencePack() {}

    EvidencePack(PackRequest request, Long reviewEdition, String askedBy, Instant asOf) {
        Selection selection = request.selection();
        this.firstDay = selection.from();
        this.lastDay = selection.to();
        this.platforms = sorted(selection.platforms());
        this.regions = sorted(selection.regions());
        this.academies = sorted(selection.academies());
        this.incidents = selection.incidents().stream()
                .map(IncidentWindow::written)
                .sorted()
                .toArray(String[]::new);
        this.statements = selection.statements().stream().sorted().toArray(Long[]::new);
        this.audience = request.audience().code();
        this.purpose = request.purpose();
        this.recipient = request.recipient();
        this.embargoUntil = request.embargoUntil();
        this.reviewEdition = reviewEdition;
        this.askedBy = askedBy;
        this.asOf = asOf;
        this.state = PackState.WAITING.code();
    }

    private static String[] sorted(Set<String> codes) {
        return codes.stream().sorted().toArray(String[]::new);
    }

    /** Somebody's turn to put it together. */
    void begin() {
        state = PackState.WORKING.code();
        attempts++;
        percent = 0;
        fault = null;
        faultAbout = null;
    }

    /** @throws Conflict when it has ended already */
    void cancel(Instant at) {
        if (!state().isOpen()) {
            throw Conflict.because("", "evidence.cancel.late");
        }
        cancelAsked = true;
        if (state() == PackState.WAITING) {
            cancelled(at);
        }
    }

    void cancelled(Instant at) {
        state = PackState.CANCELLED.code();
        endedAt = at;
    }

    /** @throws Conflict unless it failed or was given up */
    void retry() {
        if (state() != PackState.FAILED && state() != PackState.CANCELLED) {
            throw Conflict.because("", "evidence.retry.not");
        }
        state = PackState.WAITING.code();
        fault = null;
        faultAbout = null;
        cancelAsked = false;
        endedAt = null;
        percent = 0;
        attempts = 0;
    }

    void fail(PackFault why, Instant at) {
        state = PackState.FAILED.code();
        fault = why.code();
        faultAbout = why.about();
        endedAt = at;
    }

    void sealed(SealedPack file, Instant at) {
        state = PackState.SEALED.code();
        percent = 100;
        endedAt = at;
        fileName = file.fileName();
        bytes = file.bytes();
        sha256 = file.sha256();
        manifestSha256 = file.manifestSha256();
        certificateSha256 = file.certificateSha256();
        stampedAt = file.stampedAt();
        stampedBy = file.stampedBy();
    }

    public Long id() {
        return id;
    }

    PackState state() {
        return Coded.find(PackState.class, state).orElseThrow();
    }

    String askedBy() {
        return askedBy;
    }

    Long reviewEdition() {
        return reviewEdition;
    }

    int attempts() {
        return attempts;
    }

    boolean cancelAsked() {
        return cancelAsked;
    }

    private Selection selection() {
        return new Selection(
                firstDay,
                lastDay,
                Set.of(platforms),
                Set.of(regions),
                Set.of(academies),
                Arrays.stream(incidents)
                        .map(IncidentWindow::read)
                        .flatMap(Optional::stream)
                        .toList(),
                Set.of(statements));
    }

    /** The pack as others read it. */
    PackRow row() {
        return new PackRow(
                id,
                new PackRequest(
                        selection(), PackAudience.find(audience).orElseThrow(), purpose, recipient, embargoUntil),
                reviewEdition != null,
                asOf,
                askedBy,
                state(),
                percent,
                fault == null ? null : new PackFault(fault, faultAbout),
                endedAt,
                sha256 == null
                        ? null
                        : new SealedPack(
                                fileName, bytes, sha256, manifestSha256, certificateSha256, stampedAt, stampedBy));
    }
}
