package fr.vigie.alert;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** What all desks asked for and heard. */
final class Tally {

    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong boards = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private volatile long last;

    void asked() {
        requests.incrementAndGet();
    }

    void heard(String line) {
        boards.incrementAndGet();
        bytes.addAndGet(line.getBytes(StandardCharsets.UTF_8).length);
        last = System.nanoTime();
    }

    long requests() {
        return requests.get();
    }

    long boards() {
        return boards.get();
    }

    long bytes() {
        return bytes.get();
    }

    /** When the latest board came, as {@link System#nanoTime} tells it. */
    long last() {
        return last;
    }
}
