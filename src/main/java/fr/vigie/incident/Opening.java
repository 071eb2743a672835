package fr.vigie.incident;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.incident.member.Members;
import fr.vigie.incident.member.Picked;
import fr.vigie.incident.member.Picking;
import fr.vigie.shared.Conflict;
import fr.vigie.shared.Refused;
import fr.vigie.shared.TimePrecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Opens incidents: by hand, from testimonies and reports that somebody picked, or from what detection suggests. */
@ApplicationScoped
@Requires(Permission.HANDLE_INCIDENTS)
public class Opening {

    @Inject
    IncidentRules rules;

    @Inject
    Incidents incidents;

    @Inject
    IncidentPhases phases;

    @Inject
    Members members;

    @Inject
    Picking picking;

    @Inject
    Handling handling;

    /**
     * Opens an incident.
     *
     * @return its number
     * @throws Refused with every fault on the fields of {@link OpeningDraft}: an unknown tool, region, time or state, a time
     *     to come, an end without a ground, a region outside the person's académies, testimonies that count for nothing
     * @throws Conflict on the field {@code start} when one of the same tool and territory overlaps with it
     */
    @Transactional
    public long open(OpeningDraft draft) {
        IncidentRules.Facts facts = rules.read(draft);
        handling.refuseOutside(facts.region());
        Picked picked = picking.resolve(draft.testimonies(), draft.reports(), facts.platform(), facts.region());
        return open(facts, picked.none() ? Origin.BY_HAND : Origin.SELECTION, picked, draft.gather());
    }

    /**
     * Opens the incident that detection suggests, on behalf of who is signed in; all testimonies and reports of that tool,
     * territory and period that belong to no incident join it.
     *
     * @param platform the tool's code
     * @param region the region's code, or null for the whole country
     * @param start its probable start
     * @param end its probable end, or null while it goes on
     * @param why what was seen, in words
     * @return its number
     * @throws Refused as {@link #open(OpeningDraft)}
     */
    @Transactional
    public long fromSuggestion(String platform, String region, Instant start, Instant end, String why) {
        IncidentRules.Facts facts = rules.read(new OpeningDraft(
                platform,
                region,
                start.toString(),
                TimePrecision.ABOUT.code(),
                end == null ? null : end.toString(),
                end == null ? null : TimePrecision.ABOUT.code(),
                end == null ? null : why,
                null,
                List.of(),
                List.of(),
                true,
                why));
        handling.refuseOutside(facts.region());
        return open(facts, Origin.SUGGESTION, Picked.NONE, true);
    }

    private long open(IncidentRules.Facts facts, Origin origin, Picked picked, boolean gather) {
        incidents
                .clashing(facts.platform(), facts.region(), facts.period(), null)
                .ifPresent(other -> {
                    throw Conflict.because("start", "incident.overlaps", String.valueOf(other));
                });
        Incident incident = Incident.opened(
                facts.platform(),
                facts.region(),
                facts.period(),
                facts.ground(),
                origin,
                handling.login(),
                handling.now());
        incidents.add(incident);
        members.add(incident.id(), picked, handling.login(), handling.now());
        if (gather) {
            members.gather(incident.id(), handling.login(), handling.now());
        }
        Phases known = facts.state() == null
                ? Phases.reported(members.reportedPhases(incident.id())).within(facts.period())
                : new Phases(List.of(new Phase(facts.state(), facts.period().start())));
        phases.put(incident.id(), known, handling.login(), handling.now());
        handling.tell(HistoryKind.OPENED, incident, facts.why(), null, null);
        return incident.id();
    }
}
