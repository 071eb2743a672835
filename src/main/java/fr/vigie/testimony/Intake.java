package fr.vigie.testimony;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Takes testimonies in: acknowledged once they are on disk, exactly once per form key.
 *
 * <p>Submissions that arrive together are committed together: the first to come writes for all that wait, the others only
 * wait for it. The audit trail is a chain and therefore serial; so the cost of a commit is shared instead of queued for.
 */
@ApplicationScoped
public class Intake {

    private static final int LARGEST_BATCH = 200;

    @Inject
    IntakeStore store;

    private final ReentrantLock lock = new ReentrantLock();
    private final Deque<Waiting> queue = new ArrayDeque<>();
    private boolean someoneWrites;

    /** A submission and, once it is settled, its receipt or its failure. Guarded by the lock. */
    private final class Waiting {
        final Submission submission;
        final Condition settledOrTurn = lock.newCondition();
        Receipt receipt;
        RuntimeException failure;

        Waiting(Submission submission) {
            this.submission = submission;
        }

        boolean isSettled() {
            return receipt != null || failure != null;
        }
    }

    /**
     * Stores a testimony.
     *
     * @return its receipt, once it is committed; the same receipt when the same form was stored before
     * @throws KeyReused when the form's key came before with another content
     * @throws IntakeUnavailable when it could not be stored; nothing was
     */
    public Receipt submit(Submission submission) {
        Waiting mine = new Waiting(submission);
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
        return mine.receipt;
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
        try {
            List<IntakeStore.Outcome> outcomes = store.store(
                    batch.stream().map(waiting -> waiting.submission).toList());
            for (int i = 0; i < batch.size(); i++) {
                batch.get(i).receipt = outcomes.get(i).receipt();
                batch.get(i).failure = outcomes.get(i).isConflict() ? new KeyReused() : null;
            }
        } catch (RuntimeException failure) {
            if (batch.size() == 1) {
                batch.get(0).failure = failure;
            } else {
                // One submission must not take the others down with it.
                batch.forEach(waiting -> write(List.of(waiting)));
            }
        }
    }
}
