package fr.vigie.testimony.attachment;

import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Makes files anew: a picture is decoded and encoded again, a paper is drawn page by page. Only what can be seen survives:
 * no place where a photo was taken, no script, no file inside a file, no text under a black bar.
 *
 * <p>One file at a time: it is the slow lane, and must not take the memory of those who only write.
 */
@ApplicationScoped
public class Cleaning {

    /** The longest file, in bytes. */
    public static final int LARGEST = 10 << 20;

    /** The most files of a testimony. */
    public static final int MOST = 3;

    /** The field of the form. */
    public static final String FIELD = "attachments";

    private static final int PATIENCE_SECONDS = 40;
    private static final int MOST_WAITING = 8;

    private final Semaphore turn = new Semaphore(1, true);

    @Inject
    Papers papers;

    /** A file as somebody sends it, not yet read. */
    @FunctionalInterface
    public interface Sent {
        InputStream open() throws IOException;
    }

    /**
     * Makes the files of one testimony anew.
     *
     * @throws Refused on {@link #FIELD}, with a sentence for each file that can't be: no byte, too long, neither PNG, JPEG
     *     nor PDF, too large to be drawn, encrypted, broken; or when they are more than {@link #MOST}, or when too many
     *     people send files at once
     */
    public List<Cleaned> cleanAll(List<? extends Sent> files) {
        if (files.size() > MOST) {
            throw Refused.because(FIELD, "testimony.attachment.tooMany", MOST);
        }
        if (files.isEmpty()) {
            return List.of();
        }
        await();
        try {
            List<Cleaned> cleaned = new ArrayList<>();
            Faults faults = new Faults();
            for (int i = 0; i < files.size(); i++) {
                try (InputStream in = files.get(i).open()) {
                    cleaned.add(clean(in.readNBytes(LARGEST + 1), i + 1));
                } catch (Refused refused) {
                    refused.faults().forEach(faults::add);
                } catch (IOException cutOff) {
                    faults.add(FIELD, "testimony.attachment.broken", i + 1);
                }
            }
            faults.refuseIfAny();
            return cleaned;
        } finally {
            turn.release();
        }
    }

    Cleaned clean(byte[] content, int rank) {
        if (content.length == 0) {
            throw Refused.because(FIELD, "testimony.attachment.empty", rank);
        }
        if (content.length > LARGEST) {
            throw Refused.because(FIELD, "testimony.attachment.tooLarge", rank, LARGEST >> 20);
        }
        AttachmentType type = AttachmentType.of(content)
                .orElseThrow(() -> Refused.because(FIELD, "testimony.attachment.unknownType", rank));
        try {
            return type == AttachmentType.PDF
                    ? cleaned(AttachmentType.PDF, papers.redraw(content), type, content)
                    : picture(type, content);
        } catch (Unfit unfit) {
            throw Refused.because(FIELD, "testimony.attachment." + unfit.why(), rank, unfit.limit());
        } catch (IOException broken) {
            throw Refused.because(FIELD, "testimony.attachment.broken", rank);
        }
    }

    private static Cleaned picture(AttachmentType type, byte[] content) throws IOException, Unfit {
        Picture picture = Picture.read(type, content);
        return cleaned(picture.type(), picture.encoded(), type, content);
    }

    private static Cleaned cleaned(AttachmentType type, byte[] made, AttachmentType originalType, byte[] original) {
        return new Cleaned(type, made, sha256(made), originalType, sha256(original));
    }

    private void await() {
        try {
            // the threads that wait here are missing to those who only write
            if (turn.getQueueLength() >= MOST_WAITING || !turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Refused.because(FIELD, "testimony.attachment.busy");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw Refused.because(FIELD, "testimony.attachment.busy");
        }
    }

    static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
