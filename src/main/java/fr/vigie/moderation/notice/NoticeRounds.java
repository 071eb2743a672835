package fr.vigie.moderation.notice;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Looks every twenty seconds whether somebody is to be written to, where letters can be sent. */
@ApplicationScoped
class NoticeRounds {

    private static final System.Logger LOG = System.getLogger(NoticeRounds.class.getName());
    private static final int SECONDS = 20;

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    TellingWhatWaits telling;

    @Inject
    NoticeLetters letters;

    private ScheduledFuture<?> rounds;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        if (letters.canBeSent()) {
            rounds = executor.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        if (rounds != null) {
            rounds.cancel(false);
        }
    }

    private void round() {
        try {
            telling.round();
        } catch (RuntimeException e) {
            // the database is away: the next round will tell
            LOG.log(System.Logger.Level.WARNING, "notices: {0}", e.getClass().getSimpleName());
        }
    }
}
