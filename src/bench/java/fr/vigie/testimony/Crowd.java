package fr.vigie.testimony;

import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Witnesses at addresses of their own, who send one testimony after the other and press again when nobody answers. */
final class Crowd {

    static final int WITNESSES = 64;
    private static final Duration PATIENCE_AT_END = Duration.ofMinutes(2);

    private final Map<UUID, String> acknowledged = new ConcurrentHashMap<>();
    private final Map<UUID, Long> waited = new ConcurrentHashMap<>();
    private final AtomicLong pressedAgain = new AtomicLong();
    private final List<Thread> witnesses = new ArrayList<>();
    private volatile boolean sending = true;
    private volatile int rate;

    /** The address that one of them speaks from. @param witness from 1 */
    static String address(int witness) {
        return "127.0.1." + witness;
    }

    /** Begins. @param rate testimonies a second of all together; 0 is as many as are taken */
    void begin(int rate) throws Exception {
        this.rate = rate;
        for (int i = 1; i <= WITNESSES; i++) {
            InetAddress from = InetAddress.getByName(address(i));
            Thread witness = new Thread(() -> testify(from), "witness");
            witness.setDaemon(true); // a measurement that breaks off ends
            witness.start();
            witnesses.add(witness);
        }
    }

    void slowTo(int rate) {
        this.rate = rate;
    }

    /** Receipt by form key. */
    Map<UUID, String> acknowledged() {
        return acknowledged;
    }

    long pressedAgain() {
        return pressedAgain.get();
    }

    /** The longest that somebody waited for a receipt since the last look, in milliseconds. */
    long slowest() {
        long slowest = waited.values().stream().mapToLong(Long::longValue).max().orElse(0);
        waited.clear();
        return slowest;
    }

    /** Lets everybody finish. @return how many had no answer in two minutes */
    long end() throws InterruptedException {
        sending = false;
        long end = System.nanoTime() + PATIENCE_AT_END.toNanos();
        for (Thread witness : witnesses) {
            witness.join(Math.max(1, TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime())));
        }
        return witnesses.stream().filter(Thread::isAlive).count();
    }

    private void testify(InetAddress from) {
        long next = System.nanoTime();
        try (Witness witness = new Witness(TwoNodes.PORT, from)) {
            while (sending) {
                if (rate > 0) {
                    long pause = (long) (1e9 * WITNESSES / rate);
                    next = Math.max(next + pause, System.nanoTime() - pause);
                    LockSupport.parkNanos(next - System.nanoTime());
                }
                testifyOnce(witness);
            }
        }
    }

    /** Presses until there is a receipt; who has no form yet goes home when the day ends. */
    private void testifyOnce(Witness witness) {
        String key = null;
        long begun = System.nanoTime();
        while (sending || key != null) {
            try {
                key = key == null ? witness.form() : key;
                String receipt = witness.send(key, "La page reste blanche, form " + key);
                if (receipt != null) {
                    UUID uuid = UUID.fromString(key.substring(0, 36));
                    acknowledged.put(uuid, receipt);
                    waited.put(uuid, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun));
                    return;
                }
            } catch (IOException broken) {
                pressedAgain.addAndGet(key == null ? 0 : 1);
            }
            LockSupport.parkNanos(100_000_000);
        }
    }
}
