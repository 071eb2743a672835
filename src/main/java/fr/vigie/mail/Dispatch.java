package fr.vigie.mail;

import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Sends what waits in the outbox, letter by letter, every two seconds. A letter is claimed before it is sent: two nodes
 * never send the same one, and a node that dies with one in hand leaves it to the next try.
 */
@ApplicationScoped
class Dispatch {

    private static final System.Logger LOG = System.getLogger(Dispatch.class.getName());
    private static final int AFTER_ALL_OTHERS = 5000;
    private static final int MOST_IN_A_ROUND = 200;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    Outbox outbox;

    @Inject
    Relay relay;

    private boolean failing;

    void begin(@Observes @Initialized(ApplicationScoped.class) @Priority(AFTER_ALL_OTHERS) Object started) {
        if (relay.isOpen()) {
            scheduler.scheduleWithFixedDelay(this::round, 2, 2, TimeUnit.SECONDS);
        }
    }

    private void round() {
        try {
            for (int i = 0; i < MOST_IN_A_ROUND; i++) {
                Optional<Outbox.Claimed> next = outbox.claim();
                if (next.isEmpty() || !handOver(next.get())) {
                    return;
                }
            }
        } catch (RuntimeException noDatabase) {
            tell(noDatabase.getClass().getSimpleName());
        }
    }

    /** @return whether to go on: a server that doesn't answer is left alone until the next round */
    private boolean handOver(Outbox.Claimed claimed) {
        try {
            relay.send(claimed.letter(), claimed.id(), claimed.queuedAt());
            outbox.sent(claimed.id());
            failing = false;
            return true;
        } catch (Relay.Undeliverable refused) {
            outbox.giveUp(claimed.id());
            return true;
        } catch (MessagingException later) {
            if (claimed.last()) {
                outbox.giveUp(claimed.id());
            }
            // its message may hold the address
            tell(later.getClass().getSimpleName());
            return false;
        }
    }

    private void tell(String what) {
        if (!failing) {
            LOG.log(System.Logger.Level.WARNING, "Letters cannot be sent: they wait in the outbox ({0})", what);
        }
        failing = true;
    }
}
