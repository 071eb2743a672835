package fr.vigie.testimony;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes testimonies in: acknowledged once they are on disk, exactly once per form key.
 *
 * <p>Submissions that arrive together are committed together: the first to come writes for all that wait, the others only
 * wait for it. The audit trail is a chain and therefore serial; so the cost of a commit is shared instead of queued for.
 *
 * <p>When the database is down, or does not commit within three seconds, they are written to the local journal and
 * acknowledged all the same; they follow into the database as soon as it takes them ({@link Backlog}).
 */
@ApplicationScoped
public class Intake {

    private static final System.Logger LOG = System.getLogger(Intake.class.getName());
    private static final int LARGEST_BATCH = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int AFTER_ALL_OTHERS = 5000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean someoneWrites;
    private volatile boolean databaseIsDown;
    private boolean drainFails;
    private final IntakeTally tally = new IntakeTally();

    private final IntakeStore store;
    private final Backlog backlog;
    private final Secrets secrets;
    private final Clock clock;
    private final Duration patience;

    @Resource
    private ManagedScheduledExecutorService scheduled;

    private ExecutorService executor;

    @Inject
    Intake(IntakeStore store, Backlog backlog, Secrets secrets, Clock clock) {
        this(store, backlog, secrets, clock, PATIENCE, null);
    }

    Intake(
            IntakeStore store,
            Backlog backlog,
            Secrets secrets,
            Clock clock,
            Duration patience,
            ExecutorService executor) {
        this.store = store;
        this.backlog = backlog;
        this.secrets = secrets;
        this.clock = clock;
        this.patience = patience;
        this.executor = executor;
    }

    /** For the container's stand-in of it. */
    Intake() {
        this(null, null, null, null, null, null);
    }

    /** Takes up what an earlier run left, once there is a catalogue for it. */
    void open(@Observes @Initialized(ApplicationScoped.class) @Priority(AFTER_ALL_OTHERS) Object started) {
        executor = scheduled;
        scheduled.scheduleWithFixedDelay(this::drain, 0, 1, TimeUnit.SECONDS);
    }

    /** A submission and, once it is settled, its fate or its failure. Guarded by the lock. */
    private final class Waiting {
        final Arrival arrival;
        final Condition settledOrTurn = lock.newCondition();
        IntakeStore.Outcome outcome;
        RuntimeException failure;

        Waiting(Arrival arrival) {
            this.arrival = arrival;
        }

        boolean isSettled() {
            return outcome != null || failure != null;
        }
    }

    /**
     * Stores a testimony.
     *
     * @return its receipt, once it is on disk; the same receipt when the same form was stored before
     * @throws KeyReused when the form's key came before with another content
     * @throws IntakeUnavailable when neither the database nor the journal could take it: no receipt is given
     */
    public Receipt submit(Submission submission) {
        Waiting mine = new Waiting(
                new Arrival(submission, clock.instant(), secrets.receipts().version()));
        lock.lock();
        try {
            queue.add(mine);
            while (!mine.isSettled()) {
                if (someoneWrites) {
                    mine.settledOrTurn.awaitUninterruptibly();
                } else {
                    writeNextBatch();
                }
            }
        } finally {
            lock.unlock();
        }
        if (mine.failure != null) {
            throw mine.failure;
        }
        return switch (mine.outcome.fate()) {
            case STORED -> receipt(submission.key(), mine.outcome, false);
            case ALREADY_THERE -> receipt(submission.key(), mine.outcome, true);
            case OTHER_CONTENT, ERASED -> throw new KeyReused();
        };
    }

    /**
     * The receipt of what was acknowledged before under the same key, for what is refused now that it comes again: while the
     * database was away it was read with less knowledge, or the catalogue has changed since. Acknowledged is acknowledged.
     *
     * @param sent what was sent now, as it was typed
     * @return empty when nothing was acknowledged under that key, something else was, or nobody can tell now
     */
    public Optional<Receipt> acknowledged(UUID key, Draft sent) {
        String typed = sent.canonical();
        try {
            return backlog.waiting(key, typed)
                    .or(() -> store.before(key, typed))
                    .filter(outcome -> outcome.fate() == IntakeStore.Fate.ALREADY_THERE)
                    .map(outcome -> receipt(key, outcome, true));
        } catch (IntakeUnavailable nobodyKnows) {
            return Optional.empty();
        }
    }

    /** How many acknowledged testimonies wait in this node's journal for the database. */
    public int waitingForDatabase() {
        return backlog.size();
    }

    /** How many of the journal the database refuses; they stay there until somebody mends the cause, then a start. */
    public int refusedByDatabase() {
        return backlog.aside();
    }

    /** What became of what this node was sent. */
    public IntakeTally.Counts tally() {
        lock.lock();
        try {
            return tally.counts(queue.size());
        } finally {
            lock.unlock();
        }
    }

    private Receipt receipt(UUID key, IntakeStore.Outcome outcome, boolean again) {
        return new Receipt(ReceiptNumber.of(key, secrets.receipts().under(outcome.receiptKey())), again);
    }

    /** Called with the lock held, which is given up while the batch is being written. */
    private void writeNextBatch() {
        List<Waiting> batch = new ArrayList<>();
        while (!queue.isEmpty() && batch.size() < LARGEST_BATCH) {
            batch.add(queue.poll());
        }
        someoneWrites = true;
        lock.unlock();
        try {
            write(batch);
        } catch (RuntimeException | Error failure) {
            batch.stream()
                    .filter(waiting -> !waiting.isSettled())
                    .forEach(waiting -> waiting.failure = new IntakeUnavailable(failure));
        } finally {
            lock.lock();
            someoneWrites = false;
            batch.forEach(waiting -> waiting.settledOrTurn.signal());
            if (!queue.isEmpty()) {
                queue.peek().settledOrTurn.signal();
            }
        }
    }

    private void write(List<Waiting> batch) {
        List<Waiting> fresh = new ArrayList<>();
        for (Waiting waiting : batch) {
            Submission sent = waiting.arrival.submission();
            waiting.outcome = backlog.waiting(sent.key(), sent.sent()).orElse(null);
            if (waiting.outcome == null) {
                fresh.add(waiting);
            }
        }
        if (fresh.isEmpty()) {
            return;
        }
        if (databaseIsDown) {
            keep(fresh);
            return;
        }
        try {
            settle(fresh, inTime(fresh.stream().map(waiting -> waiting.arrival).toList()), tally.stored);
        } catch (Unacceptable oneOfThem) {
            if (fresh.size() == 1) {
                fresh.get(0).failure = new IntakeUnavailable(oneOfThem);
            } else {
                // One submission must not take the others down with it.
                fresh.forEach(waiting -> write(List.of(waiting)));
            }
        } catch (IntakeUnavailable down) {
            if (!databaseIsDown) {
                LOG.log(System.Logger.Level.WARNING, "The database takes no testimony: they go to the journal", down);
            }
            databaseIsDown = true;
            keep(fresh);
        }
    }

    private List<IntakeStore.Outcome> inTime(List<Arrival> arrivals) {
        try {
            // on another thread: nothing else ends the wait for a database that has stopped talking
            Future<List<IntakeStore.Outcome>> storing = executor.submit(() -> store.store(arrivals));
            return storing.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof Unacceptable refused) {
                throw refused;
            }
            throw new IntakeUnavailable(failed.getCause());
        } catch (TimeoutException | RejectedExecutionException late) {
            throw new IntakeUnavailable(late);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IntakeUnavailable(stopping);
        }
    }

    private void keep(List<Waiting> batch) {
        try {
            settle(
                    batch,
                    backlog.keep(batch.stream().map(waiting -> waiting.arrival).toList()),
                    tally.journaled);
        } catch (IOException full) {
            LOG.log(System.Logger.Level.ERROR, "The journal takes no testimony either: they are given back", full);
            tally.givenBack.add(batch.size());
            batch.forEach(waiting -> waiting.failure = new IntakeUnavailable(full));
        }
    }

    private static void settle(List<Waiting> batch, List<IntakeStore.Outcome> outcomes, LongAdder counted) {
        for (int i = 0; i < batch.size(); i++) {
            batch.get(i).outcome = outcomes.get(i);
        }
        counted.add(outcomes.stream()
                .filter(outcome -> outcome.fate() == IntakeStore.Fate.STORED)
                .count());
    }

    /** Brings what waits into the database, and notices that it is back. Runs every second. */
    void drain() {
        try {
            int brought = 0;
            for (int some = backlog.drainInto(store); some > 0; some = backlog.drainInto(store)) {
                databaseIsDown = false;
                brought += some;
            }
            if (brought > 0) {
                LOG.log(System.Logger.Level.INFO, "{0} testimonies of the journal are in the database", brought);
            }
            if (databaseIsDown && store.answers()) {
                databaseIsDown = false;
            }
            drainFails = false;
        } catch (IntakeUnavailable stillDown) {
            databaseIsDown = true;
        } catch (IOException | RuntimeException failure) {
            if (!drainFails) {
                LOG.log(System.Logger.Level.ERROR, "The journal cannot be drained", failure);
            }
            drainFails = true;
        }
    }
}
