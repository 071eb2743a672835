package fr.vigie.evidence.custody;

import fr.vigie.evidence.seal.SealFault;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every ten minutes whether the day's head and last week's root are still to be taken. */
@ApplicationScoped
class DailyCustody {

    private static final System.Logger LOG = System.getLogger(DailyCustody.class.getName());
    private static final int EVERY_MINUTES = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Custody custody;

    private ScheduledFuture<?> looking;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        looking = executor.scheduleWithFixedDelay(this::take, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        if (looking != null) {
            looking.cancel(true);
        }
    }

    private void take() {
        try {
            custody.takeHead();
            custody.takeRoot();
        } catch (SealFault | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "what is published each day could not be taken; tried again soon", e);
        }
    }
}
