package fr.vigie.privacy;

import fr.vigie.audit.AuditEvent;
import fr.vigie.shared.ParisTime;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.TimeUnit;

/**
 * Runs the retention rules once a day, after three in the morning in Paris, on whichever node is there first, and seals anew
 * what an older key still holds. A
 * demonstration's data are old on purpose: there the rules run on demand only.
 */
@ApplicationScoped
class DailyRetention {

    private static final System.Logger LOG = System.getLogger(DailyRetention.class.getName());
    private static final LocalTime EARLIEST = LocalTime.of(3, 0);
    private static final int RECENT = 50;

    @Resource
    ManagedScheduledExecutorService scheduler;

    @Inject
    RetentionRun retention;

    @Inject
    KeyRotation keys;

    @Inject
    Clock clock;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (System.getenv().getOrDefault("VIGIE_START", "production").equals("production")) {
            scheduler.scheduleWithFixedDelay(this::runWhenDue, 5, 15, TimeUnit.MINUTES);
        }
    }

    private void runWhenDue() {
        try {
            Instant now = clock.instant();
            if (!ParisTime.time(now).isBefore(EARLIEST) && !ranToday(now)) {
                // asked again once no other node is at it: it may have done the day's run meanwhile
                retention.run(now, false, AuditEvent.SYSTEM, () -> !ranToday(now));
                keys.reseal(AuditEvent.SYSTEM);
            }
        } catch (RuntimeException e) {
            LOG.log(
                    System.Logger.Level.ERROR,
                    "the daily retention run failed; the next attempt is in a quarter of an hour",
                    e);
        }
    }

    private boolean ranToday(Instant now) {
        return retention.latest(RECENT).stream()
                .anyMatch(run -> !run.dryRun()
                        && run.startedBy().equals(AuditEvent.SYSTEM)
                        && ParisTime.day(run.startedAt()).equals(ParisTime.day(now)));
    }
}
