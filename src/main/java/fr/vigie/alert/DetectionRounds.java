package fr.vigie.alert;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every twenty seconds at what came in. Every node wants to; the database lets one at a time. */
@ApplicationScoped
public class DetectionRounds {

    private static final System.Logger LOG = System.getLogger(DetectionRounds.class.getName());
    private static final int SECONDS = 20;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Detecting detecting;

    private ScheduledFuture<?> looking;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        looking = executor.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        looking.cancel(false);
    }

    private void look() {
        try {
            detecting.look();
        } catch (RuntimeException e) {
            // the database is away: the next look will tell
            LOG.log(System.Logger.Level.WARNING, "detection: " + e.getMessage());
        }
    }
}
