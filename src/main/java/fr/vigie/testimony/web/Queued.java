package fr.vigie.testimony.web;

import java.time.Duration;

/** Many come at once from this address: nothing was stored yet, and it is asked again when its turn has come. */
final class Queued extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration wait;

    Queued(Duration wait) {
        super("its turn comes later");
        this.wait = wait;
    }

    Duration waits() {
        return wait;
    }
}
