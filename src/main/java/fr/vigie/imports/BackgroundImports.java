package fr.vigie.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Walks through files in the background, so that nobody waits before a page that doesn't answer. A file that was only
 * checked waits on this server, for a day at most, until it is taken in.
 */
@ApplicationScoped
public class BackgroundImports {

    private static final System.Logger LOG = System.getLogger(BackgroundImports.class.getName());
    private static final Duration BETWEEN_NOTES = Duration.ofMillis(500);
    private static final Duration WAITING = Duration.ofDays(1);

    @Inject
    Imports imports;

    @Inject
    ImportRuns runs;

    @Resource
    ManagedExecutorService executor;

    @Inject
    Clock clock;

    private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

    private record Waiting(CsvImport kind, ReceivedFile file, Instant since) {}

    /**
     * Begins to check a file; it is kept until it is taken in or a day has gone by.
     *
     * @return the number of the run, to be asked of {@link ImportRuns}
     */
    public long check(CsvImport kind, ReceivedFile file, String login) {
        forgetOld();
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

    private void forgetOld() {
        Instant limit = clock.instant().minus(WAITING);
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
