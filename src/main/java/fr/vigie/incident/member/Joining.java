package fr.vigie.incident.member;

import fr.vigie.audit.AuditEvent;
import fr.vigie.moderation.TestimonyDecided;
import fr.vigie.report.ReportFiled;
import fr.vigie.testimony.Testimonies;
import fr.vigie.testimony.Testimony;
import fr.vigie.testimony.TestimonyErased;
import fr.vigie.testimony.TestimonyState;
import fr.vigie.testimony.TestimonyWithdrawn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;

/**
 * What happens by itself, in the transaction of what causes it: an accepted testimony and a report join the incident of their
 * tool, territory and time; what was rejected, withdrawn, erased or taken back leaves it.
 */
@ApplicationScoped
class Joining {

    @Inject
    Members members;

    @Inject
    Testimonies testimonies;

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    void on(@Observes TestimonyDecided decided) {
        entities.flush();
        TestimonyState state =
                testimonies.find(decided.testimonyId()).map(Testimony::state).orElse(TestimonyState.REJECTED);
        if (state == TestimonyState.ACCEPTED || state == TestimonyState.TO_REDACT) {
            members.joinTestimony(decided.testimonyId(), clock.instant());
        } else {
            members.removeTestimony(decided.testimonyId(), AuditEvent.SYSTEM, clock.instant());
        }
    }

    void on(@Observes TestimonyWithdrawn withdrawn) {
        members.removeTestimony(withdrawn.testimonyId(), AuditEvent.WITNESS, clock.instant());
    }

    void on(@Observes TestimonyErased erased) {
        members.removeTestimony(erased.testimonyId(), AuditEvent.WITNESS, clock.instant());
    }

    void on(@Observes ReportFiled filed) {
        entities.flush();
        if (filed.replaces() != null) {
            members.removeReport(filed.replaces(), AuditEvent.SYSTEM, clock.instant());
        }
        members.joinReport(filed.id(), clock.instant());
    }
}
