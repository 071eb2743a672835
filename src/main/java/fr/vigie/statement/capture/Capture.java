package fr.vigie.statement.capture;

import fr.vigie.statement.capture.archive.ArchivedPage;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.hibernate.annotations.ListIndexBase;

/** The record of one file kept of a source: what it is, when it was taken, and the digest that proves it hasn't changed. */
@Entity
public class Capture {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "statement_id")
    private Long statementId;

    @Column(name = "rebuttal_id")
    private Long rebuttalId;

    @Column(name = "captured_at")
    private Instant capturedAt;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    @Column(name = "source_url")
    private String sourceUrl;

    @Column(name = "media_type")
    private String mediaType;

    @Column(name = "file_name")
    private String fileName;

    private long bytes;

    private byte[] sha256;

    private String note;

    private boolean demonstration;

    /** At most {@link fr.vigie.statement.capture.archive.Archive#MOST_PAGES}. */
    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "archived_page", joinColumns = @JoinColumn(name = "capture_id"))
    @OrderColumn(name = "position")
    @ListIndexBase(1)
    private List<ArchivedPage> pages = new ArrayList<>();

    /** For the persistence provider. */
    protected Capture() {}

    Capture(CaptureOf of, StoredFile file, CaptureFacts facts, String login, Instant at) {
        statementId = of.statementId();
        rebuttalId = of.rebuttalId();
        capturedAt = facts.capturedAt();
        recordedAt = at;
        recordedBy = login;
        sourceUrl = facts.sourceUrl();
        mediaType = file.type().code();
        fileName = facts.fileName();
        bytes = file.bytes();
        sha256 = file.sha256();
        pages.addAll(file.pages());
        note = facts.note();
        demonstration = facts.demonstration();
    }

    public Long id() {
        return id;
    }

    byte[] sha256() {
        return sha256.clone();
    }

    CaptureRow row() {
        return new CaptureRow(
                id,
                new CaptureOf(statementId, rebuttalId),
                CaptureType.find(mediaType).orElseThrow(),
                new CaptureFacts(capturedAt, sourceUrl, fileName, note, demonstration),
                recordedAt,
                recordedBy,
                bytes,
                HexFormat.of().formatHex(sha256),
                List.copyOf(pages));
    }
}
