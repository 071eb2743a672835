package fr.vigie.statement.capture;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import fr.vigie.statement.Recording;
import fr.vigie.statement.StatementDraft;
import fr.vigie.statement.Statements;
import fr.vigie.statement.rebuttal.RebuttalDraft;
import fr.vigie.statement.rebuttal.Rebutting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;

/** Keeps captures of statements and of the answers to them. A capture is never changed nor removed. */
@ApplicationScoped
@Requires(Permission.FILE_STATEMENTS)
public class Capturing {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_NOTE = 2_000;

    @Inject
    Captures captures;

    @Inject
    CaptureFolder folder;

    @Inject
    Statements statements;

    @Inject
    Recording recording;

    @Inject
    Rebutting rebutting;

    @Inject
    CurrentStaff staff;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Keeps a file as a capture.
     *
     * @param capturedAt when it was taken, as {@link ParisTime#read} takes it; when blank, as an archive says itself, else now
     * @param sourceUrl the address of what it shows; when blank, as an archive says itself
     * @param note anything else, or blank
     * @return the capture's number
     * @throws Refused when there is nothing to take a capture of, or it was taken off the record; for a time to come; and
     *     as {@link CaptureFolder#keep}
     */
    @Transactional
    public long keep(
            CaptureOf of, InputStream content, String fileName, String capturedAt, String sourceUrl, String note)
            throws IOException {
        statements.refuseUnlessOnRecord(of.statementId(), of.rebuttalId());
        CaptureFacts facts = facts(fileName, capturedAt, sourceUrl, note);
        StoredFile file = folder.keep(content, fileName);
        boolean timeTold = capturedAt != null && !capturedAt.isBlank();
        CaptureFacts known =
                file.pages().isEmpty() ? facts : facts.completedBy(file.pages().get(0), timeTold);
        Capture capture = new Capture(of, file, known, staff.login(), clock.instant());
        captures.add(capture);
        audit.record(AuditEvent.of(staff.login(), "capture.kept", "capture", capture.id())
                .with("statement", of.statementId())
                .with("rebuttal", of.rebuttalId())
                .with("sha256", HexFormat.of().formatHex(file.sha256())));
        return capture.id();
    }

    /**
     * Puts a statement on record together with a capture of it, or neither.
     *
     * @return the statement's number
     * @throws Refused as {@link Recording#record} and {@link #keep}
     */
    @Transactional(rollbackOn = IOException.class)
    public long record(StatementDraft draft, InputStream content, String fileName, String capturedAt)
            throws IOException {
        long statement = recording.record(draft);
        keep(CaptureOf.statement(statement), content, fileName, capturedAt, draft.url(), null);
        return statement;
    }

    /**
     * Records an answer to a statement together with a capture of it, or neither.
     *
     * @return the answer's number
     * @throws Refused as {@link Rebutting#answer} and {@link #keep}
     */
    @Transactional(rollbackOn = IOException.class)
    public long answer(long statementId, RebuttalDraft draft, InputStream content, String fileName) throws IOException {
        long rebuttal = rebutting.answer(statementId, draft);
        keep(CaptureOf.rebuttal(rebuttal), content, fileName, null, null, null);
        return rebuttal;
    }

    private CaptureFacts facts(String fileName, String capturedAt, String sourceUrl, String note) {
        var faults = new Faults();
        Instant taken = capturedAt == null || capturedAt.isBlank()
                ? clock.instant()
                : faults.reading("capturedAt", () -> ParisTime.read(capturedAt).instant())
                        .orElse(Instant.EPOCH);
        faults.require(!taken.isAfter(clock.instant()), "capturedAt", "statement.capture.future");
        String url = faults.reading("sourceUrl", () -> Text.read(sourceUrl, LONGEST_NOTE))
                .orElse(null);
        String words =
                faults.reading("note", () -> Text.read(note, LONGEST_NOTE)).orElse(null);
        faults.refuseIfAny();
        return new CaptureFacts(taken, url, shortened(fileName), words, false);
    }

    /** The name only, without folders: it is shown, and offered when the file is fetched. */
    private static String shortened(String fileName) {
        String name =
                fileName == null ? "" : fileName.replaceAll("\\p{Cntrl}", "").replaceAll("^.*[/\\\\]", "");
        name = name.isBlank() ? "capture" : name;
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
