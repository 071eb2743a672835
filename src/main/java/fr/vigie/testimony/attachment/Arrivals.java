package fr.vigie.testimony.attachment;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Files that come with a form. They are on disk, sealed, before the testimony is acknowledged; the database learns of them
 * right after it, or as soon as it is back. What belongs to no testimony after two days is deleted.
 */
@ApplicationScoped
public class Arrivals {

    private static final System.Logger LOG = System.getLogger(Arrivals.class.getName());
    private static final int AFTER_ALL_OTHERS = 5000;
    /** After how many minutes the disk no longer knows the moment at which a file came. */
    private static final int BLURRED = 15;

    /** How long what belongs to no testimony is kept. */
    static final Duration PATIENCE = Duration.ofDays(2);

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    AttachmentFolder folder;

    @Inject
    Attaching attaching;

    @Inject
    Clock clock;

    void begin(@Observes @Initialized(ApplicationScoped.class) @Priority(AFTER_ALL_OTHERS) Object started) {
        scheduler.scheduleWithFixedDelay(this::settle, 5, 5, TimeUnit.SECONDS);
        scheduler.scheduleWithFixedDelay(this::sweep, 10, 60, TimeUnit.MINUTES);
        scheduler.scheduleWithFixedDelay(this::blur, BLURRED, BLURRED, TimeUnit.MINUTES);
    }

    /**
     * Keeps files before the testimony that they came with is acknowledged.
     *
     * @param key the form's key
     * @return what {@link #settle(String)} and {@link #refuse} take
     * @throws IOException when they can't be kept; none is
     */
    public String keep(UUID key, List<Cleaned> files) throws IOException {
        List<Slip.Kept> kept = new ArrayList<>();
        for (Cleaned file : files) {
            kept.add(Slip.Kept.of(file, folder.keep(file.content())));
        }
        return folder.leaveSlip(new Slip(key, clock.instant(), kept).written());
    }

    /** The testimony is acknowledged: the database is told now, or later if it can't be. */
    public void settle(String slip) {
        try {
            adopt(slip);
        } catch (IOException | RuntimeException later) {
            LOG.log(System.Logger.Level.DEBUG, "Attachments wait for the database");
        }
    }

    /** The testimony could not be taken: neither are its files. */
    public void refuse(String slip) {
        try {
            var found = folder.slip(slip);
            if (found.isPresent()) {
                delete(Slip.read(found.get()).files().stream()
                        .map(Slip.Kept::place)
                        .toList());
                folder.takeAway(slip);
            }
        } catch (IOException left) {
            LOG.log(System.Logger.Level.DEBUG, "Files stay behind until the next sweep");
        }
    }

    private void adopt(String name) throws IOException {
        var found = folder.slip(name);
        if (found.isEmpty()) {
            return;
        }
        Slip slip = Slip.read(found.get());
        if (attaching.adopt(slip)) {
            folder.takeAway(name);
        } else if (slip.at().isBefore(clock.instant().minus(PATIENCE))) {
            refuse(name);
        }
    }

    private void settle() {
        try {
            for (String slip : folder.slips()) {
                adopt(slip);
            }
        } catch (IOException | RuntimeException noDatabase) {
            LOG.log(System.Logger.Level.DEBUG, "Attachments wait for the database");
        }
    }

    /** Deletes files that no row names: what a retention rule ended, and what a stopped machine left half done. */
    void sweep() {
        try {
            Instant before = clock.instant().minus(PATIENCE);
            if (folder.slips().isEmpty()) {
                delete(attaching.unknown(folder.olderThan(before)));
            }
        } catch (IOException | RuntimeException later) {
            LOG.log(System.Logger.Level.WARNING, "Attachments that nobody knows could not be deleted");
        }
    }

    private void blur() {
        try {
            folder.blur(clock.instant().minus(Duration.ofMinutes(2 * BLURRED)));
        } catch (IOException | RuntimeException later) {
            LOG.log(System.Logger.Level.WARNING, "What the disk knows of attachments could not be blurred");
        }
    }

    void discard(@Observes(during = TransactionPhase.AFTER_SUCCESS) Attaching.Discarded files) {
        delete(files.places());
    }

    private void delete(List<UUID> places) {
        for (UUID place : places) {
            try {
                folder.delete(place);
            } catch (IOException left) {
                LOG.log(System.Logger.Level.WARNING, "A file stays behind until the next sweep");
            }
        }
    }
}
