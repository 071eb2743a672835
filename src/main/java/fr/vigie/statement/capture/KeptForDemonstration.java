package fr.vigie.statement.capture;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.HexFormat;

/** Keeps captures that Vigie makes for its own demonstration, when nobody is signed in yet. They say so for ever. */
@ApplicationScoped
public class KeptForDemonstration {

    @Inject
    Captures captures;

    @Inject
    CaptureFolder folder;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Keeps a file as a capture that shows nothing real. */
    @Transactional
    public void keep(CaptureOf of, InputStream content, CaptureFacts facts, String actor) throws IOException {
        if (!facts.demonstration()) {
            throw new IllegalArgumentException("only what is marked as a demonstration");
        }
        StoredFile file = folder.keep(content, facts.fileName());
        Capture capture = new Capture(of, file, facts, actor, clock.instant());
        captures.add(capture);
        audit.record(AuditEvent.of(actor, "capture.kept", "capture", capture.id())
                .with("sha256", HexFormat.of().formatHex(file.sha256())));
    }
}
