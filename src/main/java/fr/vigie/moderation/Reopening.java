package fr.vigie.moderation;

import fr.vigie.audit.AuditEvent;
import fr.vigie.testimony.TestimonyCorrected;
import fr.vigie.testimony.TestimonyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** A witness who changes their words takes the decision on them back: what was read is no longer what stands. */
@ApplicationScoped
class Reopening {

    @Inject
    Decisions decisions;

    @Inject
    Event<TestimonyDecided> decided;

    @Inject
    Clock clock;

    void corrected(@Observes TestimonyCorrected testimony) {
        decisions.add(
                testimony.testimonyId(),
                TestimonyState.RECEIVED,
                null,
                null,
                null,
                false,
                AuditEvent.WITNESS,
                clock.instant());
        decided.fire(new TestimonyDecided(testimony.testimonyId()));
    }
}
