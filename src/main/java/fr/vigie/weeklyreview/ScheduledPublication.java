package fr.vigie.weeklyreview;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every few seconds whether an approved review's hour has come. Every node looks; the database lets one publish. */
@ApplicationScoped
public class ScheduledPublication {

    private static final System.Logger LOG = System.getLogger(ScheduledPublication.class.getName());
    private static final int SECONDS = 10;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Publishing publishing;

    private ScheduledFuture<?> looking;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        looking = executor.scheduleWithFixedDelay(this::look, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        looking.cancel(false);
    }

    private void look() {
        try {
            publishing.publishDue();
        } catch (RuntimeException e) {
            // the database is away, or somebody was faster: the next look will tell
            LOG.log(System.Logger.Level.WARNING, "scheduled publication: " + e.getMessage());
        }
    }
}
