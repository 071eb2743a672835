package fr.vigie.identity.refusal;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every half minute whether refusals were counted that no line tells of yet. */
@ApplicationScoped
class RefusalRounds {

    private static final System.Logger LOG = System.getLogger(RefusalRounds.class.getName());
    private static final int SECONDS = 30;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    Refusals refusals;

    private ScheduledFuture<?> rounds;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        rounds = executor.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        rounds.cancel(false);
    }

    private void round() {
        try {
            refusals.tellTheRest();
        } catch (RuntimeException e) {
            // the database is away: the next round will tell
            LOG.log(System.Logger.Level.WARNING, "refusals: {0}", e.getClass().getSimpleName());
        }
    }
}
