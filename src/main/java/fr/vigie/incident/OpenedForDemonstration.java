package fr.vigie.incident;

import fr.vigie.incident.member.Members;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.TimePrecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Opens incidents for the demonstration, on behalf of nobody who is signed in; never reached by a page or a call. */
@ApplicationScoped
public class OpenedForDemonstration {

    @Inject
    Incidents incidents;

    @Inject
    IncidentPhases phases;

    @Inject
    Members members;

    @Inject
    Telling telling;

    @Inject
    Clock clock;

    /**
     * Opens an incident from a day on, made of what was testified and reported of it; its phases are those of the reports.
     *
     * @param region the region's code, or null for the whole country
     * @param first the first day in Paris
     * @param ground what tells that it was over at the end of {@code last}, or null while it goes on
     * @param actor who opens it, as the audit trail says
     * @return its number; empty when an incident of that tool and territory is there already
     */
    @Transactional
    public Optional<Long> open(
            String platform, String region, LocalDate first, LocalDate last, String ground, String actor) {
        var period = new IncidentPeriod(
                ParisTime.startOf(first),
                TimePrecision.DAY,
                ground == null ? null : ParisTime.endOf(last),
                ground == null ? null : TimePrecision.DAY);
        if (incidents.clashing(platform, region, period, null).isPresent()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Incident incident = Incident.opened(platform, region, period, ground, Origin.DEMONSTRATION, actor, now);
        incidents.add(incident);
        members.gather(incident.id(), actor, now);
        phases.put(
                incident.id(),
                Phases.reported(members.reportedPhases(incident.id())).within(period),
                actor,
                now);
        telling.tell(incident, new HistoryLine(HistoryKind.OPENED, now, actor, null, null, null));
        return Optional.of(incident.id());
    }
}
