package fr.vigie.catalogue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What is kept in memory of the database's tables. It is read again at the first question after it changed; while the
 * database does not answer, what was known last goes on holding, since testimonies are taken in then too.
 */
final class Remembered<T> {

    private static final System.Logger LOG = System.getLogger(Remembered.class.getName());
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Supplier<T> tables;
    private final Predicate<T> isWorthKeeping;
    private final LongSupplier nanos;
    private final AtomicInteger changes = new AtomicInteger();
    private volatile Known<T> known;
    private long failedAt;
    private boolean fails;

    /** A reading, and after how many changes it was begun. */
    private record Known<T>(T value, int changes) {}

    /** Of tables that are empty only until they are filled for the first time. @param isWorthKeeping what is read again else */
    Remembered(Supplier<T> tables, Predicate<T> isWorthKeeping) {
        this(tables, isWorthKeeping, System::nanoTime);
    }

    Remembered(Supplier<T> tables, Predicate<T> isWorthKeeping, LongSupplier nanos) {
        this.tables = tables;
        this.isWorthKeeping = isWorthKeeping;
        this.nanos = nanos;
    }

    /** As the tables are, or were when they could last be read. @throws RuntimeException when they could never be read */
    T get() {
        Known<T> now = known;
        return now != null && now.changes == changes.get() ? now.value : readAgain();
    }

    /** Makes the next question read the tables again. */
    void forget() {
        changes.incrementAndGet();
    }

    private synchronized T readAgain() {
        Known<T> last = known;
        int begun = changes.get();
        if (last != null && (last.changes == begun || fails && nanos.getAsLong() - failedAt < PAUSE.toNanos())) {
            return last.value;
        }
        try {
            T read = tables.get();
            if (isWorthKeeping.test(read)) {
                known = new Known<>(read, begun);
            }
            fails = false;
            return read;
        } catch (RuntimeException noDatabase) {
            if (last == null) {
                throw noDatabase;
            }
            if (!fails) {
                LOG.log(System.Logger.Level.WARNING, "The catalogue cannot be read again: what was known last holds");
            }
            fails = true;
            failedAt = nanos.getAsLong();
            return last.value;
        }
    }
}
