package fr.vigie.evidence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Makes the packs that wait, one after the other, on whichever server comes first; also those that a server was at when it
 * died, since the database then lets go of its lock.
 */
@ApplicationScoped
public class PackWork {

    private static final System.Logger LOG = System.getLogger(PackWork.class.getName());
    private static final int EVERY_SECONDS = 15;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    EvidencePacks packs;

    @Inject
    Packing packing;

    @Inject
    Shredding shredding;

    private ScheduledFuture<?> looking;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        looking = executor.scheduleWithFixedDelay(this::makeAll, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void end() {
        if (looking != null) {
            looking.cancel(true);
        }
    }

    /** Begins at once instead of waiting for the next look. */
    void soon(@Observes(during = TransactionPhase.AFTER_SUCCESS) PackAsked asked) {
        executor.execute(this::makeAll);
    }

    private void makeAll() {
        try {
            shredding.sweep();
            packs.toDo().forEach(packing::make);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "packs that wait can't be looked for", e);
        }
    }
}
