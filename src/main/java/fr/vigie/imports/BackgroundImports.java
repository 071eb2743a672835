package fr.vigie.imports;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Walks through files in the background, so that nobody waits before a page that doesn't answer. A file that was only
 * checked waits on this server, for a day at most, until it is taken in; it goes when the server stops, and whatever a
 * server left that had no time for it goes when the next one starts.
 */
@ApplicationScoped
public class BackgroundImports {

    private static final System.Logger LOG = System.getLogger(BackgroundImports.class.getName());
    private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);
    private static final Duration WAITING = Duration.ofDays(1);
    private static final int EVERY_MINUTES = 10;
    private static final int BEFORE_ALL_OTHERS = 1;

    @Inject
    Imports imports;

    @Inject
    ImportRuns runs;

    @Resource
    ManagedExecutorService executor;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Clock clock;

    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    private ScheduledFuture<?> forgetting;

    private record Waiting(CsvImport kind, ReceivedFile file, Instant since) {}

    void begin(@Observes @Initialized(ApplicationScoped.class) @Priority(BEFORE_ALL_OTHERS) Object started) {
        try {
            ReceivedFile.forgetAll();
        } catch (IOException left) {
            LOG.log(System.Logger.Level.WARNING, "files of imports that were broken off can't be deleted", left);
        }
        forgetting = scheduler.scheduleWithFixedDelay(
                () -> forgetBefore(clock.instant().minus(WAITING)), EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        if (forgetting != null) {
            forgetting.cancel(true);
        }
        waiting.values().forEach(each -> discard(each.file()));
    }

    /**
     * Begins to check a file; it is kept until it is taken in or a day has gone by.
     *
     * @return the number of the run, to be asked of {@link ImportRuns}
     */
    public long check(CsvImport kind, ReceivedFile file, String login) {
        long id = runs.begin(kind.kind(), file, true, login);
        executor.execute(() -> {
            if (walk(id, kind, file, true, login)) {
                waiting.put(id, new Waiting(kind, file, clock.instant()));
            } else {
                discard(file);
            }
        });
        return id;
    }

    /** Whether the file of this check still waits to be taken in. */
    public boolean waits(long checkId) {
        return waiting.containsKey(checkId);
    }

    /**
     * Begins to take in the file that was checked.
     *
     * @return the number of the new run; empty when the file no longer waits
     */
    public Optional<Long> take(long checkId, String login) {
        Waiting found = waiting.remove(checkId);
        if (found == null) {
            return Optional.empty();
        }
        long id = runs.begin(found.kind().kind(), found.file(), false, login);
        executor.execute(() -> {
            walk(id, found.kind(), found.file(), false, login);
            discard(found.file());
        });
        return Optional.of(id);
    }

    private boolean walk(long id, CsvImport kind, ReceivedFile file, boolean dryRun, String login) {
        try {
            ImportResult result = imports.run(kind, file, dryRun, login, noting(id));
            runs.end(id, result);
            return result.accepted();
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "import run " + id + " broke off", e);
            runs.fail(id);
            return false;
        }
    }

    private Progress noting(long id) {
        var last = new Instant[] {clock.instant()};
        return (rows, percent) -> {
            Instant now = clock.instant();
            if (last[0].plus(BETWEEN_NOTES).isBefore(now)) {
                last[0] = now;
                runs.progress(id, rows, percent);
            }
        };
    }

    /** Deletes the files that have waited since before an instant. */
    void forgetBefore(Instant limit) {
        waiting.forEach((id, file) -> {
            if (file.since().isBefore(limit) && waiting.remove(id, file)) {
                discard(file.file());
            }
        });
    }

    private static void discard(ReceivedFile file) {
        try {
            file.close();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "a file that was imported can't be deleted", e);
        }
    }
}
